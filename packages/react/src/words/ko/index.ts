import type { Language } from '../words.js'
import { page } from './page.js'
import { sentences } from './sentences.js'

/** Korean. */
export const korean: Language = { lang: 'ko', locale: 'ko', dir: 'ltr', ...page, sentences }
