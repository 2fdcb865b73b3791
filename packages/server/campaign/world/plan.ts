import type { WireFault } from './faults.js'

/** What goes wrong in a schedule, asked at every message that a server process sends. */
export interface Plan {
  /** The `nth` call to an endpoint of TikTok's, from 1. */
  wire(call: { endpoint: string; nth: number }): WireFault | null
  /** The `nth` operation on the store, from 1. `after`: it was done, and the answer got lost. */
  store(operation: { name: string; nth: number }): 'before' | 'after' | null
  /** The process dies at its `nth` message to the store or to TikTok, from 1, before or after it was handled. */
  kill(message: { name: string; nth: number }): 'before' | 'after' | null
  /** What happens to the `nth` request between browser and server, from 1. */
  network(request: { method: string; nth: number }): NetworkFault | null
  /** Whether the host can be reached when TikTok calls it for the `nth` time, from 1: for media, or to tell something. */
  inbound(call: { nth: number }): 'down' | null
}

export type NetworkFault =
  /** Never arrives. */
  | 'lost_request'
  /** Arrives and is dealt with; the browser never hears of it. */
  | 'lost_answer'
  /** Breaks off halfway through its body. */
  | 'cut_body'

const nothing = () => null

export const NO_FAULTS: Plan = { wire: nothing, store: nothing, kill: nothing, network: nothing, inbound: nothing }
