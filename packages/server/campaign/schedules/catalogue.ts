import { SHAPES } from '../world/shape.js'
import type { Shape } from '../world/shape.js'
import { calm } from './calm.js'
import { networkFaults, restarts, storeFaults } from './everywhere.js'
import { outages } from './outages.js'
import { pairs } from './pairs.js'
import { findPositions } from './positions.js'
import { randomSchedules } from './random-schedules.js'
import type { Schedule } from './schedule.js'
import { plain } from './scripts.js'
import { singles } from './singles.js'

/** Which share of the schedules that have to be posted must really be. */
export interface CampaignClass {
  /** The first part of its schedules' names. */
  name: string
  says: string
  /** From 0 to 1. */
  mustPost: number
  list: (shapes: readonly Shape[], randomCount: number) => Schedule[] | Promise<Schedule[]>
}

export const CLASSES: readonly CampaignClass[] = [
  { name: 'calm', says: 'nothing goes wrong', mustPost: 1, list: calm },
  { name: 'single', says: 'one fault at one call to TikTok', mustPost: 0.995, list: singles },
  { name: 'pair', says: 'two faults at the core calls', mustPost: 0, list: pairs },
  { name: 'outage', says: 'one endpoint of TikTok is away for a while', mustPost: 0, list: outages },
  { name: 'restart', says: 'the process dies at one message', mustPost: 0, list: restarts },
  { name: 'store', says: 'one store operation fails', mustPost: 0, list: storeFaults },
  { name: 'network', says: 'one request between page and server is lost', mustPost: 0, list: networkFaults },
  { name: 'random', says: 'anything, a few times', mustPost: 0, list: randomSchedules },
]

/** What this server takes; the rest is reported, so that nobody takes a gap for a proof. */
export async function offeredShapes(): Promise<Shape[]> {
  const offers = await Promise.all(SHAPES.map(async (shape) => (await findPositions(plain, shape)).isOffered))
  return SHAPES.filter((_, index) => offers[index])
}

/** The schedules of a class whose names begin with `only`. */
export async function schedulesOf(
  one: CampaignClass,
  shapes: readonly Shape[],
  count: number,
  only: string,
): Promise<Schedule[]> {
  const mayHold = only.startsWith(`${one.name}/`) || `${one.name}/`.startsWith(only)
  if (!mayHold) return []
  // A schedule that was found in a longer run can be named in any.
  const number = Number(/^random\/(\d{1,7})$/.exec(only)?.[1] ?? 0)
  const all = await one.list(shapes, Math.max(count, number + 1))
  // `random/12` is one schedule, and not also `random/120`.
  const exact = all.filter(({ name }) => name === only)
  return exact.length > 0 ? exact : all.filter(({ name }) => name.startsWith(only))
}
