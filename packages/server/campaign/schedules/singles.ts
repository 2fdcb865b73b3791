import { shapeName } from '../world/shape.js'
import type { Shape } from '../world/shape.js'
import { fits } from './calm.js'
import { findPositions } from './positions.js'
import { planOf } from './schedule.js'
import type { Schedule } from './schedule.js'
import { cancelled, disconnecting, expired, hasty, large, later, plain, regretful, returning } from './scripts.js'
import type { Script } from './scripts.js'
import { faultsAt, isInit, isPassing } from './wire-faults.js'

interface Column {
  script: Script
  /** Which calls of the script no earlier column has. */
  isNew: (call: { endpoint: string; nth: number }) => boolean
}

const COLUMNS: Readonly<Record<string, Column>> = {
  plain: { script: plain, isNew: () => true },
  large: { script: large, isNew: ({ endpoint }) => endpoint === 'upload' },
  // Its second token call is the refresh; what follows it runs with a new token.
  expired: {
    script: expired,
    isNew: ({ endpoint, nth }) => isInit(endpoint) || (endpoint === 'oauth/token' && nth > 1),
  },
  hasty: { script: hasty, isNew: ({ endpoint }) => endpoint === 'upload' },
  returning: { script: returning, isNew: ({ endpoint }) => endpoint === 'upload' },
  cancelled: { script: cancelled, isNew: ({ endpoint }) => endpoint === 'cancel' || isInit(endpoint) },
  regretful: {
    script: regretful,
    isNew: ({ endpoint, nth }) => endpoint === 'cancel' || (endpoint === 'oauth/token' && nth > 1),
  },
  disconnecting: { script: disconnecting, isNew: ({ endpoint }) => endpoint === 'oauth/revoke' },
  later: {
    script: later,
    isNew: ({ endpoint, nth }) => isInit(endpoint) || (endpoint === 'creator_info/query' && nth > 2),
  },
}

/** The others cancel, or come too late. */
const PATIENT = ['plain', 'large', 'expired', 'hasty', 'disconnecting', 'later']

/** Every fault at every call to TikTok, one at a time. */
export async function singles(shapes: readonly Shape[]): Promise<Schedule[]> {
  const lists = []
  for (const shape of shapes) {
    for (const [name, column] of Object.entries(COLUMNS))
      if (fits(name, shape)) lists.push(await single(shape, name, column))
  }
  return lists.flat()
}

async function single(shape: Shape, column: string, { script, isNew }: Column): Promise<Schedule[]> {
  const { calls } = await findPositions(script, shape)
  return calls.filter(isNew).flatMap(({ endpoint, nth }) =>
    faultsAt(endpoint).map((fault) => ({
      name: `single/${shapeName(shape)}/${column}/${endpoint}#${nth}/${fault}`,
      shape,
      script,
      plan: () => planOf({ wire: [{ endpoint, nth, fault }] }),
      expects: PATIENT.includes(column) && isPassing(endpoint, fault) ? ('posted' as const) : null,
    })),
  )
}
