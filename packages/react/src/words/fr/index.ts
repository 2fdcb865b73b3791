import type { Language } from '../words.js'
import { page } from './page.js'
import { sentences } from './sentences.js'

/** French, as people write it in France and read it everywhere. Before : ; ? ! and within « » stands a no-break space. */
export const french: Language = { lang: 'fr', locale: 'fr', dir: 'ltr', ...page, sentences }
