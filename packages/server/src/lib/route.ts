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

/** A request whose right to be answered lies in itself, in a signature; nobody needs to be signed in. */
export type PublicRun = (context: Context, visit: Omit<Visit, 'owner'>) => Promise<Outgoing>

/** `path` lies below the base path; `:id` stands for one name, `:token` for one that may hold dots. */
export type Route = { method: 'GET' | 'POST' | 'PUT' | 'DELETE'; path: string } & (
  | { run: Run; runPublic?: never }
  | { runPublic: PublicRun; run?: never }
)
