import type { Shape } from '../world/shape.js'
import { randomPlan } from './random-plan.js'
import { randomScript } from './random-script.js'
import type { Schedule } from './schedule.js'

/** Schedules that nobody thought of: their names are their seeds. */
export function randomSchedules(shapes: readonly Shape[], count: number): Schedule[] {
  return Array.from({ length: count }, (_, index) => ({
    name: `random/${index}`,
    shape: shapes[index % shapes.length] ?? { source: 'upload', mode: 'direct' },
    script: randomScript,
    processes: 1 + (Math.floor(index / shapes.length) % 2),
    webhooks: Math.floor(index / shapes.length / 2) % 2 === 1,
    plan: randomPlan,
    expects: null,
  }))
}
