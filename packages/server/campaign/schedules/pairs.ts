import { shapeName } from '../world/shape.js'
import type { Shape } from '../world/shape.js'
import { findPositions } from './positions.js'
import { planOf } from './schedule.js'
import type { Schedule } from './schedule.js'
import { hasty } from './scripts.js'
import { isInit, representativesAt } from './wire-faults.js'

type Call = { endpoint: string; nth: number }

/** Two faults at once, at the calls on which a post hangs; the second often meets the answer to the first. */
export async function pairs(shapes: readonly Shape[]): Promise<Schedule[]> {
  const lists = []
  for (const shape of shapes) lists.push(pairsOf(shape, coreCalls((await findPositions(hasty, shape)).calls)))
  return lists.flat()
}

/** The refresh, the last creator_info, init, the chunk, the first status; and what is sent again in their place. */
function coreCalls(calls: readonly Call[]): Call[] {
  const last = (endpoint: string) => calls.filter((call) => call.endpoint === endpoint).at(-1)
  const first = (match: (endpoint: string) => boolean) => calls.find(({ endpoint }) => match(endpoint))
  const core = [
    last('oauth/token'),
    last('creator_info/query'),
    first(isInit),
    first((name) => name === 'upload'),
    first((name) => name === 'status/fetch'),
  ]
  return core.flatMap((call) => (call ? [call, { endpoint: call.endpoint, nth: call.nth + 1 }] : []))
}

function pairsOf(shape: Shape, calls: readonly Call[]): Schedule[] {
  return calls.flatMap((one, index) => calls.slice(index + 1).flatMap((other) => pairsAt(shape, one, other)))
}

function pairsAt(shape: Shape, one: Call, other: Call): Schedule[] {
  return representativesAt(one.endpoint).flatMap((first) =>
    representativesAt(other.endpoint).map((second) => ({
      name: `pair/${shapeName(shape)}/${one.endpoint}#${one.nth}/${first}/${other.endpoint}#${other.nth}/${second}`,
      shape,
      script: hasty,
      plan: () =>
        planOf({
          wire: [
            { ...one, fault: first },
            { ...other, fault: second },
          ],
        }),
      expects: null,
    })),
  )
}
