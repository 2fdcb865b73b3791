import type { Call, SandboxPost } from '@direct-post/sandbox'
import type { Press } from '../world/press.js'
import { doublePosts, unconfirmed, wrongBytes, wrongInits } from './arrivals.js'
import type { Body } from './confirmed.js'
import type { Violation } from './rules.js'
import { backward, ending, lostPublish, untruthful } from './words.js'

/** TikTok's own record, what people confirmed, and what they were told. Nothing of the server's inside. */
export interface Evidence {
  presses: readonly Press[]
  posts: readonly SandboxPost[]
  calls: readonly Pick<Call, 'endpoint' | 'body'>[]
  /** Seen on the wire by whoever stands there. */
  problems: readonly string[]
  /** The host dropped old posts, so that there are some that nobody knows any more. */
  isPruned: boolean
}

export function judge({ presses, posts, calls, problems, isPruned }: Evidence): Violation[] {
  const inits = calls.filter(({ endpoint }) => INITS.includes(endpoint)).map(({ body }) => toBody(body))
  return [
    ...presses.flatMap((press) => [
      ...doublePosts(press, posts),
      ...wrongInits(press, inits),
      ...wrongBytes(press, posts),
      ...lostPublish(press, posts, isPruned),
      ...untruthful(press, posts),
      ...backward(press),
      ...ending(press, posts, isPruned),
    ]),
    ...unconfirmed(presses, posts, inits),
    ...problems.map((what) => ({ rule: 'unsafe_call' as const, what })),
  ]
}

const INITS = ['video/init', 'inbox/video/init', 'content/init']

const toBody = (body: unknown): Body => (typeof body === 'object' && body !== null ? (body as Body) : {})
