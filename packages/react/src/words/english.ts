import { englishPage } from './english-page.js'
import { englishStatus } from './english-status.js'
import type { Words } from './words.js'

/** American English, the words of TikTok's own page. Its sentences come with their codes. */
export const english: Words = { ...englishPage, status: englishStatus }
