import type { ApiError, PostProgress } from '@direct-post/core'
import type { StoreTools } from './tools.js'
import { createSpeedometer } from './speed.js'
import type { Transfer } from './state.js'

export type Runner = ReturnType<typeof createRunner>

/** Carries one post from TikTok's acceptance to its end: uploads what is owed, then follows. */
export function createRunner({ set, get, client, now }: StoreTools) {
  let running = new AbortController()

  /** The next thing to do for this post. Without its file, an upload can only be watched. */
  async function carryOn(post: PostProgress): Promise<void> {
    const { media } = get()
    return post.status === 'uploading' && media.status === 'video' ? upload(post, media.file) : follow(post)
  }

  async function upload(post: PostProgress, file: File): Promise<void> {
    const signal = restart()
    const { media } = get()
    const speed = createSpeedometer(now)
    const transfer: Transfer = { status: 'sending', sent: post.upload?.nextByte ?? 0, speed: null, error: null }
    set({ publishing: { status: 'uploading', post, transfer } })

    const answer = await client.upload(post, file, {
      signal,
      fingerprint: media.status === 'video' ? media.media.fingerprint : undefined,
      onProgress(moved) {
        if (signal.aborted) return
        const waiting = moved.status === 'waiting'
        move(waiting ? { ...moved, speed: null } : { ...moved, speed: speed(moved.sent), error: null })
      },
    })
    if (signal.aborted) return
    if (answer.ok) return follow(answer.value)
    move({ status: 'stopped', speed: null, error: answer.error })
  }

  async function follow(post: PostProgress): Promise<void> {
    const signal = restart()
    set({ publishing: { status: 'following', post, missed: null, at: now() } })

    const answer = await client.follow(post.id, {
      signal,
      onProgress: (latest) => set({ publishing: { status: 'following', post: latest, missed: null, at: now() } }),
      onMissed: miss,
    })
    if (!answer.ok && !signal.aborted) miss(answer.error)
  }

  function miss(missed: ApiError) {
    const { publishing } = get()
    if (publishing.status === 'following') set({ publishing: { ...publishing, missed, at: now() } })
  }

  function move(change: Partial<Transfer>) {
    const { publishing } = get()
    if (publishing.status !== 'uploading') return
    const { status, sent, speed, error } = { ...publishing.transfer, ...change }
    set({ publishing: { ...publishing, transfer: { status, sent, speed, error } } })
  }

  function restart(): AbortSignal {
    running.abort()
    running = new AbortController()
    return running.signal
  }

  return { carryOn, upload, follow, move, halt: () => running.abort() }
}
