import type { WireFault } from '../world/faults.js'
import { shapeName } from '../world/shape.js'
import type { Shape } from '../world/shape.js'
import { fits } from './calm.js'
import { findPositions } from './positions.js'
import { planOf } from './schedule.js'
import type { Schedule } from './schedule.js'
import { cancelled, doubled, expired, hasty, later, regretful } from './scripts.js'
import type { Script } from './scripts.js'

const SCRIPTS: Readonly<Record<string, Script>> = { expired, hasty, doubled, cancelled, regretful, later }
/** Behind one address, so that a double click meets both. */
const PROCESSES = 2
const FAULTS: readonly WireFault[] = ['refuse', 'drop_after', 'hang_before', 'error_500_after']
/** Calls: as many as a server may try by itself, and more than it and a person together. */
const LENGTHS = [3, 40]

/** From one call on, an endpoint of TikTok's is away. */
export async function outages(shapes: readonly Shape[]): Promise<Schedule[]> {
  const lists = []
  for (const shape of shapes) {
    for (const [name, script] of Object.entries(SCRIPTS))
      if (fits(name, shape)) lists.push(await outagesIn(shape, name, script))
  }
  return lists.flat()
}

async function outagesIn(shape: Shape, scriptName: string, script: Script): Promise<Schedule[]> {
  const { calls } = await findPositions(script, shape, PROCESSES)
  return calls.flatMap(({ endpoint, nth }) =>
    FAULTS.flatMap((fault) =>
      LENGTHS.map((length) => ({
        name: `outage/${shapeName(shape)}/${scriptName}/${endpoint}#${nth}/${fault}-${length}`,
        shape,
        script,
        world: () => ({ processes: PROCESSES }),
        plan: () => planOf({ wire: Array.from({ length }, (_, more) => ({ endpoint, nth: nth + more, fault })) }),
        expects: null,
      })),
    ),
  )
}
