import type { PostStatus } from '@direct-post/core'
import type { SandboxPost } from '@direct-post/sandbox'
import { lastStatus, postsOf } from '../world/press.js'
import type { Press, Saying } from '../world/press.js'
import { reaches } from './arrivals.js'
import type { Violation } from './rules.js'

/** The last word about a post that is out. */
export function lostPublish(press: Press, posts: readonly SandboxPost[], isPruned: boolean): Violation[] {
  const status = lastStatus(press)
  const isFine = status === null ? isPruned : !NOT_POSTED.includes(status)
  if (isFine || !postsOf(posts, press).some(reaches)) return []
  return [
    {
      rule: 'lost_publish',
      what: `press ${press.wish.number} is at TikTok, and the server says ${status ?? 'nothing of it'}`,
    },
  ]
}

/** What nobody who has posted may be told. */
const NOT_POSTED: readonly PostStatus[] = ['failed', 'cancelled', 'needs_attention']

/** Every word, held against what was true when it was said. */
export function untruthful(press: Press, posts: readonly SandboxPost[]): Violation[] {
  const isThere = postsOf(posts, press).some(reaches)
  const lies = press.said.flatMap((saying) => {
    const lie = lieIn(saying, isThere)
    return lie === null ? [] : [lie]
  })
  return [...new Set(lies)].map((lie) => ({ rule: 'untruthful_state', what: `press ${press.wish.number}: ${lie}` }))
}

/** `isThere`: in the end it reached its creator, so whoever said that it never would was wrong. */
function lieIn({ says, truth }: Saying, isThere: boolean): string | null {
  if ('error' in says) {
    const claims = /nothing was (posted|sent)/i.test(says.error.message)
    return claims && truth.isIrrevocable
      ? `"${says.error.message}" (${says.error.code}), while it was on its way`
      : null
  }
  const { status } = says
  if (status === 'posted' && !truth.isComplete) return 'posted, while it was not'
  if (status === 'delivered_to_inbox' && !truth.isInInbox) return 'delivered to the inbox, while it was not'
  if ((status === 'processing' || status === 'uploading') && !truth.isAccepted)
    return `${status}, while TikTok knew nothing of it`
  return NOT_POSTED.includes(status) && isThere ? `${status}, and it was posted` : null
}

const ORDER: readonly PostStatus[] = ['sending', 'uploading', 'processing', 'unknown']

/** States only move on; TikTok's word may resolve `unknown`, and a post that exists is posted. */
export function backward({ wish, said }: Press): Violation[] {
  const statuses = said.flatMap(({ says }) => ('status' in says ? [says.status] : []))
  const rank = (status: PostStatus) => (ORDER.includes(status) ? ORDER.indexOf(status) : ORDER.length)
  return statuses.flatMap((status, index) => {
    const before = statuses[index - 1]
    if (before === undefined || before === 'unknown' || status === before || status === 'posted') return []
    if (rank(status) > rank(before)) return []
    return [{ rule: 'untruthful_state' as const, what: `press ${wish.number}: ${status} after ${before}` }]
  })
}

/** Where a post stands in the end. */
export function ending(press: Press, posts: readonly SandboxPost[], isPruned: boolean): Violation[] {
  return isForgotten(press) ? forgotten(press, isPruned) : stuck(press, posts)
}

/** Once told where a post stands, nobody may be told that there is none. */
function isForgotten(press: Press): boolean {
  const last = press.said.at(-1)?.says
  return lastStatus(press) !== null && last !== undefined && 'error' in last && last.error.code === 'post_not_found'
}

function forgotten({ wish }: Press, isPruned: boolean): Violation[] {
  return isPruned ? [] : [{ rule: 'lost_publish', what: `press ${wish.number} was forgotten by the server` }]
}

/** TikTok would have told how it went, had anybody asked. */
function stuck(press: Press, posts: readonly SandboxPost[]): Violation[] {
  const status = lastStatus(press)
  const isOver = postsOf(posts, press).every((post) => !isUnderWay(post))
  const isStuck = status === 'sending' || status === 'uploading' || (status === 'processing' && isOver)
  return isStuck ? [{ rule: 'stuck', what: `press ${press.wish.number} is ${status} in the end` }] : []
}

const isUnderWay = ({ status }: SandboxPost): boolean => status.startsWith('PROCESSING_')
