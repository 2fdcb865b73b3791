import type { Clock } from './clock.js'
import type { Ids } from './ids.js'
import type { MediaStore } from './media/store.js'
import type { Receiver } from './media/receive.js'
import type { Limits, SandboxOptions, Timing } from './options.js'
import type { State } from './state.js'
import type { Endpoints } from './endpoints.js'
import type { Variants } from './variants.js'
import type { DeliveryHabits } from './deliveries.js'

/** What every route and job may look at and change. Only `reset` replaces the state. */
export interface World {
  state: State
  readonly endpoints: Endpoints
  readonly settings: Settings
  readonly variants: Variants
  readonly deliveryHabits: DeliveryHabits
  readonly limits: Limits
  readonly timing: Timing
  readonly clock: Clock
  readonly ids: Ids
  readonly media: MediaStore
  readonly receiver: Receiver
  readonly fetch: typeof fetch
  /** Downloads on their way, by publish_id: what ends each of them. */
  readonly pulls: Map<string, AbortController>
  /** Back to the seed. */
  reset: () => Promise<void>
}

/** The switches of the options, filled in. */
export type Settings = Required<
  Pick<SandboxOptions, 'allowLoopbackRedirect' | 'allowLoopbackPull' | 'rateLimits' | 'checkMedia'>
>
