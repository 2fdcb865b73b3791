import { files } from './files.js'
import { looking } from './looking.js'
import { naming } from './naming.js'
import { seeing } from './seeing.js'
import { state } from './state.js'
import { waiting } from './waiting.js'

/** Run in every document before its own scripts. */
export const EYES = `(() => {
  const eyes = {};
  for (const part of [${[seeing, naming, state, waiting, files, looking].map(String).join(',\n')}]) part(eyes);
  Object.defineProperty(window, 'directPostEyes', { value: eyes });
})()`
