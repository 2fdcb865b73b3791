import { parentPort, workerData } from 'node:worker_threads'
import type { CampaignOptions } from './arguments.js'
import { CLASSES, schedulesOf } from './schedules/catalogue.js'
import type { Shape } from './world/shape.js'
import { verdictOn } from './verdict.js'
import type { Verdict } from './verdict.js'

/** What a worker is given: everything, and which part of it is its own. */
export interface Share {
  options: CampaignOptions
  shapes: readonly Shape[]
  index: number
  count: number
}

/** What a worker says, in this order: how much it will do, what came of each, and that it is through. */
export type Said = { total: number } | { className: string; verdict: Verdict } | 'through'

/** Plays every `count`-th schedule. All workers make the same list, so nothing has to be handed over. */
export async function playShare({ options, shapes, index, count }: Share, say: (said: Said) => void): Promise<void> {
  const mine = []
  for (const one of CLASSES) {
    const all = await schedulesOf(one, shapes, options.schedules, options.only)
    mine.push(...all.filter((_, at) => at % count === index).map((schedule) => ({ className: one.name, schedule })))
  }
  say({ total: mine.length })
  for (const { className, schedule } of mine) {
    say({ className, verdict: await verdictOn(schedule, { seed: options.seed }) })
  }
  say('through')
}

/** The part that runs in a worker; does nothing elsewhere. */
export function workIfWorker(): void {
  const port = parentPort
  if (port === null) return
  // Only `run.ts` starts workers of this program.
  void playShare(workerData as Share, (said) => port.postMessage(said))
}
