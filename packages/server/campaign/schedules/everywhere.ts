import { shapeName } from '../world/shape.js'
import type { Shape } from '../world/shape.js'
import { fits } from './calm.js'
import { findPositions } from './positions.js'
import type { Positions } from './positions.js'
import { planOf } from './schedule.js'
import type { Faults, Schedule } from './schedule.js'
import { expired, large, later } from './scripts.js'
import type { Script } from './scripts.js'

const SCRIPTS: Readonly<Record<string, Script>> = { expired, large, later }
const MOMENTS = ['before', 'after'] as const

/** The process dies before or after every single message, and another one starts on its store. */
export const restarts = (shapes: readonly Shape[]) =>
  everywhere('restart', shapes, ({ messages }) =>
    count(messages).flatMap((nth) => MOMENTS.map((moment) => [`${nth}/${moment}`, { kills: [{ nth, moment }] }])),
  )

/** One store operation fails, or does its work and cannot say so; or the store is away for a while. */
export const storeFaults = (shapes: readonly Shape[]) =>
  everywhere('store', shapes, ({ operations }) =>
    count(operations).flatMap((nth) => [
      ...MOMENTS.map((moment): Named => [`${nth}/${moment}`, { store: [{ nth, moment }] }]),
      // For a moment that can be waited for, and for longer than anybody waits.
      ...[4, 25].map((length): Named => [`${nth}/away-${length}`, { store: away(nth, length) }]),
    ]),
  )

/** One request of the browser's, or its answer, gets lost. */
export const networkFaults = (shapes: readonly Shape[]) =>
  everywhere('network', shapes, ({ requests }) =>
    requests.flatMap(({ method, nth }) =>
      (['lost_request', 'lost_answer', 'cut_body'] as const)
        .filter((fault) => fault !== 'cut_body' || method === 'PUT')
        .map((fault): Named => [`${nth}/${fault}`, { network: [{ nth, fault }] }]),
    ),
  )

type Named = [name: string, faults: Faults]

async function everywhere(
  kind: string,
  shapes: readonly Shape[],
  at: (positions: Positions) => Named[],
): Promise<Schedule[]> {
  const schedules: Schedule[] = []
  for (const shape of shapes) {
    for (const [script, run] of Object.entries(SCRIPTS).filter(([name]) => fits(name, shape))) {
      for (const [name, faults] of at(await findPositions(run, shape))) {
        const plan = () => planOf(faults)
        schedules.push({
          name: `${kind}/${shapeName(shape)}/${script}/${name}`,
          shape,
          script: run,
          plan,
          expects: null,
        })
      }
    }
  }
  return schedules
}

function away(from: number, length: number): { nth: number; moment: 'before' }[] {
  return count(length).map((more) => ({ nth: from + more - 1, moment: 'before' as const }))
}

const count = (length: number): number[] => Array.from({ length }, (_, index) => index + 1)
