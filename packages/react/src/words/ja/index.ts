import type { Language } from '../words.js'
import { page } from './page.js'
import { sentences } from './sentences.js'

/** Japanese. */
export const japanese: Language = { lang: 'ja', locale: 'ja', dir: 'ltr', ...page, sentences }
