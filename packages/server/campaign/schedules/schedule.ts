import type { Random } from '../lib/random.js'
import type { WireFault } from '../world/faults.js'
import type { NetworkFault, Plan } from '../world/plan.js'
import type { Shape } from '../world/shape.js'
import type { WorldOptions } from '../world/world.js'
import type { Script } from './scripts.js'

/** One story: what people do, and what goes wrong meanwhile. */
export interface Schedule {
  /** Unique; `--only` takes it, and its random numbers hang on it. */
  name: string
  shape: Shape
  script: Script
  /** The world it is played in, as far as it differs from one honest process and a strict TikTok. */
  world?: (random: Random) => Omit<WorldOptions, 'random' | 'createHandler'>
  /** Made anew for each run. */
  plan: (random: Random) => Plan
  /** Which share of a table's row has to be posted; `null` where nothing can be promised. */
  expects: 'posted' | null
}

export interface Faults {
  wire?: readonly { endpoint: string; nth: number; fault: WireFault }[]
  store?: readonly { nth: number; moment: 'before' | 'after' }[]
  kills?: readonly { nth: number; moment: 'before' | 'after' }[]
  network?: readonly { nth: number; fault: NetworkFault }[]
}

/** A plan in which exactly these things go wrong. */
export function planOf({ wire = [], store = [], kills = [], network = [] }: Faults): Plan {
  return {
    wire: ({ endpoint, nth }) => wire.find((one) => one.endpoint === endpoint && one.nth === nth)?.fault ?? null,
    store: ({ nth }) => store.find((one) => one.nth === nth)?.moment ?? null,
    kill: ({ nth }) => kills.find((one) => one.nth === nth)?.moment ?? null,
    network: ({ nth }) => network.find((one) => one.nth === nth)?.fault ?? null,
    inbound: () => null,
  }
}
