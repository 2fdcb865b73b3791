import type { Call, SandboxPost } from '@direct-post/sandbox'
import type { PostStatus } from '@direct-post/core'
import { lastStatus, postsOf } from '../world/press.js'
import type { Press, Saying } from '../world/press.js'
import { isIrrevocable } from '../world/world.js'
import { isOf, wrongFields } from './confirmed.js'
import type { Body } from './confirmed.js'

/** What a server must never do, in the order of what it costs. */
export const RULES = {
  double_post: 'one press, more than one post',
  unconfirmed_post: 'TikTok was asked for something that nobody confirmed',
  wrong_fields: 'what was sent is not what was confirmed',
  lost_publish: 'it is at TikTok, and the server says that it is not',
  untruthful_state: 'a state that was not true when it was said',
  stuck: 'a post that has ended nowhere, long after everything was quiet',
  unsafe_call: 'a call that no server may make',
  crash: 'something threw where nobody caught it, or never ended',
} as const

export type Rule = keyof typeof RULES

export interface Violation {
  rule: Rule
  what: string
}

/** TikTok's own record, what people confirmed, and what they were told. Nothing of the server's inside. */
export interface Evidence {
  presses: readonly Press[]
  posts: readonly SandboxPost[]
  calls: readonly Pick<Call, 'endpoint' | 'body'>[]
  /** Seen on the wire by whoever stands there. */
  problems: readonly string[]
}

export function judge({ presses, posts, calls, problems }: Evidence): Violation[] {
  const inits = calls.filter(({ endpoint }) => INITS.includes(endpoint)).map(({ body }) => toBody(body))
  return [
    ...presses.flatMap((press) => [
      ...doublePosts(press, posts),
      ...wrongInits(press, inits),
      ...wrongBytes(press, posts),
      ...lostPublish(press, posts),
      ...untruthful(press, posts),
      ...backward(press),
      ...stuck(press),
    ]),
    ...unconfirmed(presses, posts, inits),
    ...problems.map((what) => ({ rule: 'unsafe_call' as const, what })),
  ]
}

const INITS = ['video/init', 'inbox/video/init', 'content/init']

/** It is with the creator, or nothing can keep it from them. */
const reaches = (post: SandboxPost): boolean => post.publishedAt !== null || isIrrevocable(post)

function doublePosts(press: Press, posts: readonly SandboxPost[]): Violation[] {
  const reached = postsOf(posts, press).filter(reaches)
  if (reached.length <= 1) return []
  const ids = reached.map(({ publishId, status }) => `${publishId} ${status}`).join(', ')
  return [{ rule: 'double_post', what: `press ${press.wish.number} became ${ids}` }]
}

function wrongInits({ wish, mustStop }: Press, inits: readonly Body[]): Violation[] {
  const own = inits.filter((body) => isOf(wish, body))
  if (mustStop && own.length > 0) {
    return [{ rule: 'unconfirmed_post', what: `press ${wish.number} was sent although the creator had changed since` }]
  }
  return own.flatMap((body) => {
    const fields = wrongFields(wish, body)
    if (fields.length === 0) return []
    return [
      { rule: 'wrong_fields' as const, what: `press ${wish.number}: ${fields.join(', ')} in ${JSON.stringify(body)}` },
    ]
  })
}

function wrongBytes(press: Press, posts: readonly SandboxPost[]): Violation[] {
  const { number, contents } = press.wish
  const arrived = postsOf(posts, press).filter((post) => reaches(post) && post.files.length > 0)
  // A pull that still runs has its files one by one, in their order.
  return arrived
    .filter(({ files }) => files.some(({ sha256 }, index) => sha256 !== contents[index]?.sha256))
    .map(({ publishId }) => ({
      rule: 'wrong_fields' as const,
      what: `press ${number}: other bytes arrived at ${publishId}`,
    }))
}

function lostPublish(press: Press, posts: readonly SandboxPost[]): Violation[] {
  const status = lastStatus(press)
  if (!postsOf(posts, press).some(reaches)) return []
  if (status !== null && !NOT_POSTED.includes(status)) return []
  return [
    {
      rule: 'lost_publish',
      what: `press ${press.wish.number} is at TikTok, and the server says ${status ?? 'nothing of it'}`,
    },
  ]
}

/** What nobody who has posted may be told. */
const NOT_POSTED: readonly PostStatus[] = ['failed', 'cancelled', 'needs_attention']

function untruthful(press: Press, posts: readonly SandboxPost[]): Violation[] {
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
function backward({ wish, said }: Press): Violation[] {
  const statuses = said.flatMap(({ says }) => ('status' in says ? [says.status] : []))
  const rank = (status: PostStatus) => (ORDER.includes(status) ? ORDER.indexOf(status) : ORDER.length)
  return statuses.flatMap((status, index) => {
    const before = statuses[index - 1]
    if (before === undefined || before === 'unknown' || status === before || status === 'posted') return []
    if (rank(status) > rank(before)) return []
    return [{ rule: 'untruthful_state' as const, what: `press ${wish.number}: ${status} after ${before}` }]
  })
}

function stuck(press: Press): Violation[] {
  const status = lastStatus(press)
  if (status !== 'sending' && status !== 'uploading') return []
  return [{ rule: 'stuck', what: `press ${press.wish.number} is ${status} in the end` }]
}

function unconfirmed(presses: readonly Press[], posts: readonly SandboxPost[], inits: readonly Body[]): Violation[] {
  const asked = [
    ...inits,
    ...posts.map(({ postInfo, sourceInfo }) => ({ post_info: postInfo, source_info: sourceInfo })),
  ]
  return asked
    .filter((body) => !presses.some(({ wish }) => isOf(wish, body)))
    .map((body) => ({ rule: 'unconfirmed_post', what: `nobody pressed Publish for ${JSON.stringify(body)}` }))
}

const toBody = (body: unknown): Body => (typeof body === 'object' && body !== null ? (body as Body) : {})
