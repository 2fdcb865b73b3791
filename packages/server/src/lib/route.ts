import type { Context } from './context.js'
import type { Incoming } from './http/incoming.js'
import type { Outgoing } from './http/outgoing.js'
import type { Owner } from './owner.js'

/** One request on its way through a route: who asks, and what stood in the path. */
export interface Visit {
  incoming: Incoming
  owner: Owner
  /** The part of the path that names something, or an empty text. */
  id: string
}

export type Run = (context: Context, visit: Visit) => Promise<Outgoing>

export interface Route {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** Below the base path; `:id` stands for one name. */
  path: string
  run: Run
}
