import type { Language } from '../words.js'
import { page } from './page.js'
import { sentences } from './sentences.js'

/** Modern Standard Arabic, from right to left. */
export const arabic: Language = { lang: 'ar', locale: 'ar', dir: 'rtl', ...page, sentences }
