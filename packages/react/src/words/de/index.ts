import type { Language } from '../words.js'
import { page } from './page.js'
import { sentences } from './sentences.js'

/** German, in the familiar form that TikTok uses too. */
export const german: Language = { lang: 'de', locale: 'de', dir: 'ltr', ...page, sentences }
