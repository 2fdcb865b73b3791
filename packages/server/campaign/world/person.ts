import { chunkAt, parseCreatorInfoData } from '@direct-post/core'
import type { Creator, PostProgress, PostStatus } from '@direct-post/core'
import type { ConnectAnswer, CreatorInfoAnswer, PostAnswer, UploadAnswer } from '@direct-post/core/proxy'
import { consent } from '@direct-post/core/testing'
import type { Random } from '../lib/random.js'
import { keyHeader } from './browser.js'
import type { Answer, Browser } from './browser.js'
import { hear, note } from './press.js'
import type { Press } from './press.js'
import type { Wish } from './wish.js'
import { ORIGIN } from './world.js'
import type { World } from './world.js'

/** Somebody at the host's page, who does what the page lets them do. */
export interface Person {
  world: World
  browser: Browser
}

/** How often somebody presses the same button before they leave it for today. */
const PATIENCE = 6

/** To TikTok's consent page and back; once more where it failed. `null`: given up. */
export async function connect({ world, browser }: Person, creator: string): Promise<string | null> {
  for (let tries = 0; tries < PATIENCE; tries += 1) {
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
export async function readCreator({ browser }: Person, accountId: string): Promise<Creator | null> {
  for (let tries = 0; tries < PATIENCE; tries += 1) {
    const answer = await browser.get<CreatorInfoAnswer>(`/accounts/${accountId}/creator-info`)
    const parsed = answer.ok ? parseCreatorInfoData(answer.value.creatorInfo) : null
    if (parsed?.ok) return parsed.creator
    if (!mayAskAgain(answer)) return null
    await browser.sleep(pauseAfter(tries))
  }
  return null
}

/** The press: a key is minted, and what is on the screen is what was agreed to. */
export function press(random: Random, accountId: string, creator: Creator, wish: Wish): Press {
  const { draft, media, shape } = wish
  const facts = { creator, cannotPost: null, media, postMode: shape.mode }
  const key = Array.from({ length: 32 }, () => random.below(16).toString(16)).join('')
  const body = { accountId, postMode: shape.mode, draft, media, consent: consent(facts, draft) }
  return { wish, key, body, mustStop: false, said: [] }
}

/** Sends a press until somebody answers it; the same key each time. */
export async function send(person: Person, made: Press): Promise<PostProgress | null> {
  for (let tries = 0; tries < PATIENCE; tries += 1) {
    const answer = await sendOnce(person, made)
    if (answer.ok) return answer.value.post
    if (!mayAskAgain(answer)) return null
    await person.browser.sleep(pauseAfter(tries))
  }
  return null
}

export async function sendOnce({ world, browser }: Person, made: Press): Promise<Answer<PostAnswer>> {
  const answer = await browser.post<PostAnswer>('/posts', made.body, keyHeader(made.key))
  hear(world, made, answer)
  return answer
}

/** Sends chunk after chunk, and goes on from where TikTok is after whatever went wrong. */
export async function upload(person: Person, made: Press, begun: PostProgress): Promise<PostProgress> {
  const [content] = made.wish.contents
  let post = begun
  for (let failures = 0; content && post.status === 'uploading' && post.upload && failures < PATIENCE;) {
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
    post = (await look(person, made, post.id)) ?? post
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

export async function cancel({ world, browser }: Person, made: Press, postId: string): Promise<void> {
  for (let tries = 0; tries < PATIENCE; tries += 1) {
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
  return from === 'network' || retry === 'now' || (from === 'proxy' && retry === 'later') || answer.error.code === 'rate_limit_exceeded'
}

/** Milliseconds; the last ones outlast a limit per minute. */
const pauseAfter = (tries: number): number => [1000, 4000, 15_000, 61_000][tries] ?? 61_000
