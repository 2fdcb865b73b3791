import { chunkAt, parseCreatorInfoData } from '@direct-post/core'
import type { Creator, Media, PostProgress, PostStatus } from '@direct-post/core'
import type { ConnectAnswer, CreatorInfoAnswer, MediaAnswer, PostAnswer, UploadAnswer } from '@direct-post/core/proxy'
import { consent, photo, video } from '@direct-post/core/testing'
import type { Random } from '../lib/random.js'
import { keyHeader } from './browser.js'
import type { Answer, Browser } from './browser.js'
import type { Content } from './content.js'
import { hear, note } from './press.js'
import type { Press } from './press.js'
import type { Shape } from './shape.js'
import { videoKey } from './wish.js'
import type { Wish } from './wish.js'
import { ORIGIN } from './world.js'
import type { World } from './world.js'

/** Somebody at the host's page, who does what the page lets them do. */
export interface Person {
  world: World
  browser: Browser
  /** Sends a chunk again without asking first how far it got: a page that knows no better. */
  isHasty: boolean
  /** How often they press the same button before they leave it. */
  patience: number
}

/** To TikTok's consent page and back; once more where it failed. `null`: given up. */
export async function connect({ world, browser, patience }: Person, creator: string): Promise<string | null> {
  for (let tries = 0; tries < patience; tries += 1) {
    const begun = await browser.post<ConnectAnswer>('/connect', { returnTo: '/publish' })
    if (begun.ok) {
      const back = await world.sandbox.authorize(begun.value.authorizeUrl, { creator })
      const done = await browser.visit(`/callback${back.search}`)
      const account = new URL(done?.headers.get('location') ?? '/', ORIGIN).searchParams.get('account')
      if (account !== null) return account
    }
    await browser.sleep(5000)
  }
  return null
}

/** What the page shows of the creator (1a); asked again where no answer came. */
export async function readCreator({ browser, patience }: Person, accountId: string): Promise<Creator | null> {
  for (let tries = 0; tries < patience; tries += 1) {
    const answer = await browser.get<CreatorInfoAnswer>(`/accounts/${accountId}/creator-info`)
    const parsed = answer.ok ? parseCreatorInfoData(answer.value.creatorInfo) : null
    if (parsed?.ok) return parsed.creator
    if (!mayAskAgain(answer)) return null
    await browser.sleep(pauseAfter(tries))
  }
  return null
}

/** What the page reads from the files that were picked; photos go to the server at once. */
export async function pick(
  person: Person,
  { source }: Shape,
  number: number,
  contents: readonly Content[],
): Promise<Media | null> {
  if (source === 'photo') return storePhotos(person, contents)
  const [content] = contents
  if (!content) return null
  const file = { size: content.size, durationSec: 20, fingerprint: `${content.size}-${content.sha256}` }
  if (source === 'upload') return video({ origin: 'device', ...file })
  const mediaKey = videoKey(number)
  person.world.storage.add(mediaKey, content)
  return video({ origin: 'server', mediaKey, ...file })
}

async function storePhotos(person: Person, contents: readonly Content[]): Promise<Media | null> {
  const items = []
  for (const content of contents) {
    const stored = await storePhoto(person, content)
    if (stored === null) return null
    items.push(photo({ ...stored, width: 640, height: 640 }))
  }
  return { type: 'photo', items }
}

async function storePhoto({ browser, patience }: Person, content: Content): Promise<MediaAnswer | null> {
  for (let tries = 0; tries < patience; tries += 1) {
    const answer = await browser.store<MediaAnswer>('/media', content, 'image/jpeg')
    if (answer.ok) return answer.value
    if (!mayAskAgain(answer)) return null
    await browser.sleep(pauseAfter(tries))
  }
  return null
}

/** The press: a key is minted, and what is on the screen is what was agreed to. */
export function press(random: Random, accountId: string, creator: Creator, wish: Wish, isLater: boolean): Press {
  const { draft, media, shape } = wish
  const facts = { creator, cannotPost: null, media, postMode: shape.mode }
  const key = Array.from({ length: 32 }, () => random.below(16).toString(16)).join('')
  const body = { accountId, postMode: shape.mode, draft, media, consent: consent(facts, draft) }
  return { wish, key, body, isLater, mustStop: false, said: [] }
}

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

/** Where nobody answered, and where the answer itself says that asking again may help. */
function mayAskAgain(answer: Answer<unknown>): boolean {
  if (answer.ok || answer.error === null) return true
  const { from, retry } = answer.error
  return (
    from === 'network' ||
    retry === 'now' ||
    (from === 'proxy' && retry === 'later') ||
    answer.error.code === 'rate_limit_exceeded'
  )
}

/** Milliseconds; the last ones outlast a limit per minute. */
const pauseAfter = (tries: number): number => [1000, 4000, 15_000, 61_000][tries] ?? 61_000
