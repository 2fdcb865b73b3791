import type { Variants } from '@direct-post/sandbox'
import type { Random } from '../lib/random.js'
import type { Shape } from '../world/shape.js'
import type { WorldOptions } from '../world/world.js'
import { randomPlan } from './random-plan.js'
import { randomScript } from './random-script.js'
import type { Schedule } from './schedule.js'

/** Schedules that nobody thought of: their names are their seeds. */
export function randomSchedules(shapes: readonly Shape[], count: number): Schedule[] {
  return Array.from({ length: count }, (_, index) => ({
    name: `random/${index}`,
    shape: shapes[index % shapes.length] ?? { source: 'upload', mode: 'direct' },
    script: randomScript,
    world: randomWorld,
    plan: randomPlan,
    expects: null,
  }))
}

/** Milliseconds. Two clocks that differ by more than ten minutes would fail every way back from TikTok's consent page. */
const SKEWS = [0, 0, 0, 30_000, -30_000, 240_000, -240_000]

function randomWorld(random: Random): Omit<WorldOptions, 'random' | 'createHandler'> {
  return {
    processes: 1 + random.below(2),
    webhooks: random.chance(0.5),
    skewMs: [random.pick(SKEWS), random.pick(SKEWS)],
    variants: randomVariants(random),
  }
}

/** What TikTok's pages leave open, read in either way. */
function randomVariants(random: Random): Partial<Variants> {
  return {
    progressHeader: random.pick(['count', 'last_index']),
    uploadedBytes: random.pick(['count', 'last_index']),
    resentChunk: random.pick(['refuse_416', 'accept_206']),
    paramCode: random.pick(['invalid_param', 'invalid_params']),
    invalidGrantStatus: random.pick([200, 400]),
    oldAccessToken: random.pick(['dies', 'lives_until_expiry']),
    tokenLifetimes: random.pick(['2h_180d', '24h_365d']),
    eventSpelling: random.pick(['publicly', 'publicaly']),
    signatureTime: random.pick(['per_delivery', 'first_delivery']),
    pendingShares: random.pick(['standing', 'last_24h']),
  }
}
