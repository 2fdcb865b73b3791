import type { Grant } from './entities.js'
import type { LogStamp } from './envelope.js'

/** One call on its way through: what came in, and what the record will say about it. */
export interface Exchange extends LogStamp {
  readonly request: Request
  readonly url: URL
  /** What the route's pattern caught in the path. */
  readonly params: readonly string[]
  /** JSON value or form fields, for the routes that ask for them. */
  body: unknown
  /** Whose token it was, once known. */
  grant: Grant | null
}

/** A route: where it answers, how its body is read, and what it does. */
export interface Route {
  /** Name in the record and for faults, in the words of TikTok's paths. */
  endpoint: string
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  path: RegExp
  reads: 'json' | 'form' | 'bytes' | 'nothing'
  /** Which envelope a refusal travels in. */
  refusesAs: 'api' | 'oauth' | 'page' | 'upload'
  /** Ours, not TikTok's: no fault meets it, and no record is kept. */
  isOurs?: boolean
}
