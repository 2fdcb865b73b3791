import type { Language } from '../words.js'
import { page } from './page.js'
import { sentences } from './sentences.js'

/** Spanish, neutral between Spain and America; numbers as in Spain unless the form's `locale` says otherwise. */
export const spanish: Language = { lang: 'es', locale: 'es', dir: 'ltr', ...page, sentences }
