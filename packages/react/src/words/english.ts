import { englishLater } from './english-later.js'
import { englishPage } from './english-page.js'
import type { Words } from './words.js'

/** American English, the words of TikTok's own page. Its sentences come with their codes. */
export const english: Words = { ...englishPage, ...englishLater }
