import type { Language } from '../words.js'
import { page } from './page.js'
import { sentences } from './sentences.js'

/** Indonesian. */
export const indonesian: Language = { lang: 'id', locale: 'id', dir: 'ltr', ...page, sentences }
