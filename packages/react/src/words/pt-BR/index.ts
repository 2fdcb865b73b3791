import type { Language } from '../words.js'
import { page } from './page.js'
import { sentences } from './sentences.js'

/** Portuguese as in Brazil. */
export const brazilianPortuguese: Language = { lang: 'pt-BR', locale: 'pt-BR', dir: 'ltr', ...page, sentences }
