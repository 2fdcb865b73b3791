import { refuse } from '../http/problem.js'
import { subscribe } from '../follow/subscribe.js'
import type { Run } from '../route.js'
import { ownerKey } from '../store/accounts.js'
import { ownPost } from './posts.js'

/** Streams per person and process: as many tabs as anybody has open (T14). */
const MOST = 20

/** A post's changes as server-sent events. */
export const postEvents: Run = async (context, visit) => {
  const { incoming, owner } = visit
  const post = await ownPost(context, visit)
  const name = ownerKey(owner)
  const open = context.streams.get(name) ?? 0
  if (open >= MOST) throw refuse('rate_limited', { retryAfterMs: 5000 })

  return {
    status: 200,
    headers: {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      // Else nginx keeps events back until its buffer is full.
      'x-accel-buffering': 'no',
    },
    body: counted(),
  }

  async function* counted(): AsyncGenerator<Uint8Array> {
    context.streams.set(name, (context.streams.get(name) ?? 0) + 1)
    try {
      yield* subscribe(context, post, incoming.signal)
    } finally {
      const left = (context.streams.get(name) ?? 1) - 1
      if (left > 0) context.streams.set(name, left)
      else context.streams.delete(name)
    }
  }
}
