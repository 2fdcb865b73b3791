import type { Violation } from './judge/rules.js'
import type { Outcome, RunOptions } from './schedules/run-schedule.js'
import { runSchedule } from './schedules/run-schedule.js'
import type { Schedule } from './schedules/schedule.js'
import { lastStatus } from './world/press.js'

/** What is counted of one schedule. */
export interface Verdict {
  name: string
  isPosted: boolean
  mustBePosted: boolean
  violations: readonly Violation[]
  /** What each press heard last. */
  lastWords: readonly string[]
}

/** Milliseconds of real time; a schedule takes a few dozen. */
const PATIENCE_MS = 120_000

/** Plays one schedule. Whatever breaks in it, the campaign itself included, is a violation and never an end. */
export async function verdictOn(
  schedule: Schedule,
  options: RunOptions,
  look?: (outcome: Outcome) => void,
): Promise<Verdict> {
  const stray: Violation[] = []
  const catchStray = (reason: unknown) => void stray.push({ rule: 'crash', what: describe(reason) })
  process.on('unhandledRejection', catchStray)
  try {
    const outcome = await within(PATIENCE_MS, runSchedule(schedule, options))
    look?.(outcome)
    const { isPosted, violations, presses } = outcome
    const lastWords = presses.map((press) => lastStatus(press) ?? 'nothing sent')
    return toVerdict(schedule, { isPosted, lastWords, violations: [...violations, ...stray] })
  } catch (failure) {
    const violations: Violation[] = [{ rule: 'crash', what: describe(failure) }, ...stray]
    return toVerdict(schedule, { isPosted: false, lastWords: [], violations })
  } finally {
    process.off('unhandledRejection', catchStray)
  }
}

function toVerdict(
  { name, expects }: Schedule,
  result: Pick<Verdict, 'isPosted' | 'violations' | 'lastWords'>,
): Verdict {
  return { name, mustBePosted: expects === 'posted', ...result }
}

const describe = (reason: unknown): string =>
  reason instanceof Error ? (reason.stack ?? reason.message) : String(reason)

function within<T>(ms: number, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`The schedule did not end within ${ms / 1000} s.`)), ms)
    work.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}
