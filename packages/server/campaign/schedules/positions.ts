import type { Plan } from '../world/plan.js'
import { shapeName } from '../world/shape.js'
import type { Shape } from '../world/shape.js'
import { runSchedule } from './run-schedule.js'
import type { Script } from './scripts.js'

/** Every place in a script at which something can go wrong, found by playing it once while nothing does. */
export interface Positions {
  /** Calls to TikTok: the `nth` to its endpoint, from 1. */
  calls: readonly { endpoint: string; nth: number }[]
  /** How many store operations there are. */
  operations: number
  /** How many messages leave the server in all, to its store and to TikTok. */
  messages: number
  requests: readonly { method: string; nth: number }[]
  /** `false`: this server does not take such posts (yet). */
  isOffered: boolean
}

const known = new Map<string, Promise<Positions>>()

export function findPositions(script: Script, shape: Shape, processes = 1): Promise<Positions> {
  const name = `${script.name} ${shapeName(shape)} ${processes}`
  const found = known.get(name) ?? play(script, shape, processes)
  known.set(name, found)
  return found
}

async function play(script: Script, shape: Shape, processes: number): Promise<Positions> {
  const calls: Positions['calls'][number][] = []
  const requests: Positions['requests'][number][] = []
  let [operations, messages] = [0, 0]
  const listen: Plan = {
    wire: (call) => none(calls.push(call)),
    store: () => none((operations += 1)),
    kill: () => none((messages += 1)),
    network: (request) => none(requests.push(request)),
    inbound: () => null,
  }
  const { presses } = await runSchedule(
    { name: 'positions', shape, script, world: () => ({ processes }), plan: () => listen, expects: null },
    { seed: '' },
  )
  const isRefused = presses.some(({ said }) =>
    said.some(({ says }) => 'error' in says && NOT_OFFERED.includes(says.error.code)),
  )
  return { calls, operations, messages, requests, isOffered: presses.length > 0 && !isRefused }
}

const NOT_OFFERED = ['media_not_supported', 'not_found']

/** Counted, and nothing goes wrong. */
const none = (..._counted: readonly number[]): null => null
