import type { Random } from '../lib/random.js'
import type { NetworkFault, Plan } from '../world/plan.js'
import { faultsAt } from './wire-faults.js'

const MOMENTS = ['before', 'after'] as const
const NETWORK: readonly NetworkFault[] = ['lost_request', 'lost_answer', 'cut_body']

/**
 * Anything may go wrong at any time, a few times per schedule. How likely each kind is differs between
 * schedules, so that some meet one kind alone and others all of them.
 */
export function randomPlan(random: Random): Plan {
  let budget = random.below(10)
  const rates = {
    wire: random.pick([0, 0.1, 0.3]),
    store: random.pick([0, 0, 0.01, 0.05]),
    kill: random.pick([0, 0, 0.01, 0.03]),
    network: random.pick([0, 0, 0.1, 0.3]),
    inbound: random.pick([0, 0, 0.3]),
  }
  const draw = <T>(kind: keyof typeof rates, what: () => T): T | null => {
    if (budget === 0 || !random.chance(rates[kind])) return null
    budget -= 1
    return what()
  }

  return {
    wire: ({ endpoint }) => draw('wire', () => random.pick(faultsAt(endpoint))),
    store: () => draw('store', () => random.pick(MOMENTS)),
    kill: () => draw('kill', () => random.pick(MOMENTS)),
    network: () => draw('network', () => random.pick(NETWORK)),
    inbound: () => draw('inbound', () => 'down'),
  }
}
