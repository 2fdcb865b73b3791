import { NO_FAULTS } from '../world/plan.js'
import { shapeName } from '../world/shape.js'
import type { Shape } from '../world/shape.js'
import type { Schedule } from './schedule.js'
import { disconnecting, expired, large, later, plain } from './scripts.js'
import type { Script } from './scripts.js'

const SCRIPTS: Readonly<Record<string, Script>> = { plain, large, expired, disconnecting, later }
const TIMES = 4

/** Nothing goes wrong: every post arrives. Several times over, because each draws another draft. */
export function calm(shapes: readonly Shape[]): Schedule[] {
  return shapes.flatMap((shape) =>
    Object.entries(SCRIPTS)
      .filter(([name]) => fits(name, shape))
      .flatMap(([name, script]) =>
        Array.from({ length: TIMES }, (_, index) => ({
          name: `calm/${shapeName(shape)}/${name}/${index}`,
          shape,
          script,
          world: () => ({ processes: 1 + (index % 2), webhooks: index > 1 }),
          plan: () => NO_FAULTS,
          expects: 'posted' as const,
        })),
      ),
  )
}

/** Only a video from the device is sent in chunks, and only what lies with the host can wait for its hour. */
export function fits(script: string, { source }: Shape): boolean {
  if (['large', 'hasty', 'returning'].includes(script)) return source === 'upload'
  return script !== 'later' || source !== 'upload'
}
