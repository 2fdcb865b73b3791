import type { Ids } from './ids.js'

/**
 * What can go wrong on the way, by name. `before` means that TikTok never heard of the call,
 * `after` that it did what was asked and the answer got lost: the difference between posting again
 * and posting twice.
 */
export const FAULTS = {
  refuse: 'Nobody answers the connection; nothing happened.',
  drop_before: 'The connection breaks before TikTok acts.',
  drop_midway: 'The connection breaks halfway through the sent body.',
  drop_after: 'TikTok acts, and the connection breaks before the answer.',
  half_body: 'TikTok acts, and half of its answer arrives.',
  slow: 'TikTok acts, and takes its time to answer.',
  hang_before: 'No answer ever comes, and nothing happened.',
  hang_after: 'TikTok acts, and no answer ever comes.',
  error_500_before: 'HTTP 500, and nothing happened.',
  error_500_after: 'HTTP 500, although TikTok acted.',
  html: 'A gateway answers with an HTML page and 502; nothing happened.',
  empty: 'TikTok acts, and answers 200 without a body.',
  ok_without_publish_id: 'TikTok acts, says ok, and names no publish_id.',
  redirect_307: 'A redirect that would send the body again, elsewhere.',
  code: 'TikTok refuses with the code you name.',
} as const

export type FaultName = keyof typeof FAULTS

/** One fault that waits for its call. */
export interface ArmedFault {
  id: string
  /** As in `calls`: `video/init`, `oauth/token`, `upload` …, or `*` for all of TikTok's own endpoints. */
  endpoint: string
  fault: FaultName
  /** TikTok's code, for the fault `code`. */
  code: string | null
  /** HTTP status for the fault `code`; the documented one when null. */
  status: number | null
  /** Only calls with this creator's token; `null` for anyone's. */
  creator: string | null
  /** Calls that it will still meet. */
  times: number
  /** Milliseconds of real time, for `slow`. */
  delayMs: number
}

/** What arming needs: an endpoint and a fault, and what differs from once, for anyone. */
export type FaultOrder = Pick<ArmedFault, 'endpoint' | 'fault'> & Partial<Omit<ArmedFault, 'id'>>

export interface Faults {
  /** Waiting faults, in the order they were armed. */
  readonly armed: readonly ArmedFault[]
  /** Lets the next call of an endpoint go wrong; answers the id to disarm it by. */
  arm: (order: FaultOrder) => string
  disarm: (id: string) => void
  clear: () => void
}

export function createFaults(list: () => ArmedFault[], ids: Ids): Faults {
  return {
    get armed() {
      return list()
    },
    arm(order) {
      const fault = { code: null, status: null, creator: null, times: 1, delayMs: 2000, ...order, id: ids.key() }
      assertKnown(fault)
      list().push(fault)
      return fault.id
    },
    disarm(id) {
      const at = list().findIndex((fault) => fault.id === id)
      if (at >= 0) list().splice(at, 1)
    },
    clear: () => void list().splice(0),
  }
}

function assertKnown({ fault, code }: ArmedFault): void {
  if (!(fault in FAULTS)) {
    throw new Error(
      `@direct-post/sandbox: there is no fault "${fault}". Nothing was armed. Name one of ${Object.keys(FAULTS).join(', ')}.`,
    )
  }
  if (fault === 'code' && !code) {
    throw new Error(
      '@direct-post/sandbox: the fault "code" came without a code. TikTok would have nothing to refuse with. ' +
        "Add one: arm({ endpoint: 'video/init', fault: 'code', code: 'spam_risk_too_many_posts' }).",
    )
  }
}

/** Takes the first fault that fits a call, and counts it down. Pages and the control API are spared. */
export function takeFault(list: ArmedFault[], endpoint: string, username: string | null): ArmedFault | null {
  const found = list.find(
    (fault) =>
      (fault.endpoint === '*' || fault.endpoint === endpoint) && (fault.creator === null || fault.creator === username),
  )
  if (!found) return null
  found.times -= 1
  if (found.times <= 0) list.splice(list.indexOf(found), 1)
  return found
}
