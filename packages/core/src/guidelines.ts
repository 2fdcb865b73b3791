/** TikTok's guidelines for the posting page as data: clause, sentence, and what checks it. */
export * from './lib/guidelines/catalogue.js'
