import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'

export interface CampaignOptions {
  /** Every random number of the campaign hangs on it. */
  seed: string
  /** How many random schedules. */
  schedules: number
  /** Only schedules whose names begin with this; a whole name replays one. */
  only: string
  workers: number
}

const MOST_WORKERS = 4

export function readArguments(args: readonly string[]): CampaignOptions {
  const text = { type: 'string' } as const
  const { values } = parseArgs({ args: [...args], options: { seed: text, schedules: text, only: text, workers: text } })
  const {
    seed = '1',
    schedules = '2000',
    only = '',
    workers = String(Math.min(MOST_WORKERS, availableParallelism())),
  } = values
  return { seed, schedules: toCount('schedules', schedules), only, workers: Math.max(1, toCount('workers', workers)) }
}

function toCount(name: string, text: string): number {
  if (/^\d{1,7}$/.test(text)) return Number(text)
  throw new Error(`--${name} ${text} is no whole number.`)
}
