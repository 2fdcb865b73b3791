/** TikTok's guidelines for the posting page as data: what each clause asks for, in which words, read when. */
export { AS_OF, GUIDELINES } from './lib/guidelines/catalogue.js'
export type { Clause, ClauseId, Guideline, GuidelineId } from './lib/guidelines/catalogue.js'
