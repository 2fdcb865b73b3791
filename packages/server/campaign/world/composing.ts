import { parseCreatorInfoData } from '@direct-post/core'
import type { Creator, Media } from '@direct-post/core'
import type { ConnectAnswer, CreatorInfoAnswer, MediaAnswer } from '@direct-post/core/proxy'
import { consent, photo, video } from '@direct-post/core/testing'
import type { Random } from '../lib/random.js'
import type { Content } from './content.js'
import { mayAskAgain, pauseAfter } from './person.js'
import type { Person } from './person.js'
import type { Press } from './press.js'
import type { Shape } from './shape.js'
import { videoKey } from './wish.js'
import type { Wish } from './wish.js'
import { ORIGIN } from './world.js'

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
  return { wish, key, body, isLater, creator: creator.username, mustStop: false, said: [] }
}
