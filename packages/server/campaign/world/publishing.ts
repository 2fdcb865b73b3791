import { chunkAt } from '@direct-post/core'
import type { PostProgress, PostStatus } from '@direct-post/core'
import type { PostAnswer, UploadAnswer } from '@direct-post/core/proxy'
import { keyHeader } from './browser.js'
import type { Answer } from './browser.js'
import { mayAskAgain, pauseAfter } from './person.js'
import type { Person } from './person.js'
import { hear, note } from './press.js'
import type { Press } from './press.js'

/** Sends a press until somebody answers it; the same key each time. */
export async function send(person: Person, made: Press): Promise<PostProgress | null> {
  for (let tries = 0; tries < person.patience; tries += 1) {
    const answer = await sendOnce(person, made)
    if (answer.ok) return answer.value.post
    if (!mayAskAgain(answer)) return null
    await person.browser.sleep(pauseAfter(tries))
  }
  return null
}

export async function sendOnce({ world, browser }: Person, made: Press): Promise<Answer<PostAnswer>> {
  const path = made.isLater ? '/receipts' : '/posts'
  const answer = await browser.post<PostAnswer>(path, made.body, keyHeader(made.key))
  hear(world, made, answer)
  return answer
}

/** The host's scheduler: it calls until something has come of it. */
export async function publishLater(
  { world, browser, patience }: Person,
  made: Press,
  receiptId: string,
): Promise<void> {
  for (let tries = 0; tries < patience; tries += 1) {
    const progress = await world.time.await(world.people, world.server().publish(receiptId)).catch(() => null)
    if (progress) return note(world, made, { status: progress.status })
    await browser.sleep(60_000)
  }
}

/** Sends chunk after chunk, and goes on from where TikTok is after whatever went wrong. */
export async function upload(person: Person, made: Press, begun: PostProgress): Promise<PostProgress> {
  const [content] = made.wish.contents
  let post = begun
  for (let failures = 0; content && post.status === 'uploading' && post.upload && failures < person.patience;) {
    const chunk = chunkAt(post.upload, post.upload.nextByte)
    if (!chunk) break
    const answer = await person.browser.put<UploadAnswer>(`/posts/${post.id}/upload`, content, chunk)
    if (answer.ok && answer.value.done) break
    if (answer.ok) {
      failures = answer.value.nextByte > post.upload.nextByte ? 0 : failures + 1
      post = { ...post, upload: { ...post.upload, nextByte: answer.value.nextByte } }
      continue
    }
    if (answer.error) note(person.world, made, { error: answer.error })
    if (!mayAskAgain(answer)) break
    await person.browser.sleep(pauseAfter((failures += 1)))
    if (!person.isHasty) post = (await look(person, made, post.id)) ?? post
  }
  return post
}

/** Asks until nothing changes any more, or until the person closes the page. */
export async function follow(person: Person, made: Press, postId: string, looks = 20): Promise<PostStatus | null> {
  let status: PostStatus | null = null
  for (let asked = 0; asked < looks; asked += 1) {
    status = (await look(person, made, postId))?.status ?? status
    if (status !== null && SETTLED.includes(status)) return status
    await person.browser.sleep(asked < 5 ? 2000 : 15_000)
  }
  return status
}

const SETTLED: readonly PostStatus[] = ['posted', 'delivered_to_inbox', 'failed', 'cancelled', 'needs_attention']

export async function look({ world, browser }: Person, made: Press, postId: string): Promise<PostProgress | null> {
  const answer = await browser.get<PostAnswer>(`/posts/${postId}`)
  hear(world, made, answer)
  return answer.ok ? answer.value.post : null
}

export async function cancel({ world, browser, patience }: Person, made: Press, postId: string): Promise<void> {
  for (let tries = 0; tries < patience; tries += 1) {
    const answer = await browser.post<PostAnswer>(`/posts/${postId}/cancel`)
    hear(world, made, answer)
    if (answer.ok || !mayAskAgain(answer)) return
    await browser.sleep(pauseAfter(tries))
  }
}
