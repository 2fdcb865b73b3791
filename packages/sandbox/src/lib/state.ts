import type { Call } from './calls.js'
import type { App, Code, Creator, Grant, Post } from './entities.js'
import type { ArmedFault } from './faults.js'
import type { Job } from './jobs.js'
import { toApp, toCreator, type AppSeed, type CreatorSeed } from './seed.js'
import type { Delivery } from './deliveries.js'

/** Everything the sandbox remembers, as plain data. Nothing else holds on to anything. */
export interface State {
  /** By username, in the order of the seed. */
  creators: Map<string, Creator>
  /** By client key. */
  apps: Map<string, App>
  codes: Map<string, Code>
  grants: Grant[]
  /** By publish_id, oldest first. */
  posts: Map<string, Post>
  jobs: Job[]
  deliveries: Delivery[]
  calls: Call[]
  /** Instants of the latest calls, by what is counted: the sliding windows. */
  windows: Map<string, number[]>
  faults: ArmedFault[]
  /** How far the clock was moved. */
  offset: { ms: number }
}

export function createState(creators: readonly CreatorSeed[], apps: readonly AppSeed[]): State {
  return {
    creators: new Map(creators.map((seed) => [seed.username, toCreator(seed)])),
    apps: new Map(apps.map((seed) => [seed.clientKey, toApp(seed)])),
    codes: new Map(),
    grants: [],
    posts: new Map(),
    jobs: [],
    deliveries: [],
    calls: [],
    windows: new Map(),
    faults: [],
    offset: { ms: 0 },
  }
}
