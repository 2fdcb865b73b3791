import type { Look } from './look.js'
import type { Parts } from './parts.js'

/** One look, with the parts of a posting page found in it. */
export interface View extends Look {
  parts: Parts
  /** A file in the folder of the report. */
  screenshot?: string
}
