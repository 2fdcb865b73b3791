export { changeWords, type WordChanges } from './change.js'
export { english } from './english.js'
export { LANGUAGES, loadWords } from './load.js'
export type { Accept, Counted, ExactTexts, Language, PageCode, SentenceCode, StatusWords, Words } from './words.js'
