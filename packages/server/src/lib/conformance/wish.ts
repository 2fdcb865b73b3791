import {
  contentRange,
  emptyDraft,
  parseCreatorInfoData,
  viewPost,
  type Draft,
  type PostMode,
  type PostProgress,
} from '@direct-post/core'
import { FINGERPRINT_HEADER, KEY_HEADER, type CreatePostBody } from '@direct-post/core/proxy'
import type { Kit } from './check.js'
import { insist } from './fault.js'
import { CLIP, makeClip } from './clip.js'

const clip = makeClip()
const FINGERPRINT = `${clip.length}-conformance`

export interface Wish {
  draft?: Partial<Draft>
  postMode?: PostMode
  /** What the page showed, where it is not what TikTok says. */
  consent?: Partial<CreatePostBody['consent']>
}

/** The body of a press of Publish, as the page makes it from what the server says about the account. */
export async function bodyFor({ backend }: Kit, accountId: string, wish: Wish = {}): Promise<CreatePostBody> {
  const answer = await backend.expect(['GET', `/accounts/${accountId}/creator-info`], [200], 'CreatorInfoAnswer')
  const parsed = parseCreatorInfoData(answer.creatorInfo)
  insist(parsed.ok, 'GET …/creator-info holds something that no page could use.')

  const { creator } = parsed
  const postMode = wish.postMode ?? 'direct'
  const draft: Draft = { ...emptyDraft(), title: 'Conformance', privacyLevel: 'SELF_ONLY', ...wish.draft }
  const media = { ...CLIP, type: 'video', origin: 'device', size: clip.length, fingerprint: FINGERPRINT } as const
  const declaration = viewPost({ creator, cannotPost: null, media, postMode }, draft).declaration.text
  return { accountId, postMode, draft, media, consent: { declaration, nickname: creator.nickname, ...wish.consent } }
}

/** A press of Publish with this body. */
export const press = (body: unknown, key = mintKey()) =>
  ['POST', '/posts', { body, headers: { [KEY_HEADER]: key } }] as const

export function mintKey(): string {
  return crypto.randomUUID()
}

/** A new post that waits for its bytes. */
export async function startPost(kit: Kit, accountId: string, wish: Wish = {}): Promise<PostProgress> {
  const body = await bodyFor(kit, accountId, wish)
  const { post } = await kit.backend.expect(press(body), [201], 'PostAnswer')
  return post
}

export interface Sent {
  firstByte?: number
  lastByte?: number
  fingerprint?: string
}

/** One chunk of the clip; all of it if not told otherwise. */
export function chunk(
  post: PostProgress,
  { firstByte = 0, lastByte = clip.length - 1, fingerprint = FINGERPRINT }: Sent = {},
) {
  const range = contentRange(
    { index: 0, firstByte, lastByte, size: lastByte - firstByte + 1 },
    { size: clip.length, chunkSize: clip.length, chunkCount: 1 },
  )
  const headers = {
    'content-type': 'application/octet-stream',
    'content-range': range,
    [FINGERPRINT_HEADER]: fingerprint,
  }
  return ['PUT', `/posts/${post.id}/upload`, { bytes: clip.slice(firstByte, lastByte + 1), headers }] as const
}

export async function uploadAll(kit: Kit, post: PostProgress): Promise<void> {
  const answer = await kit.backend.expect(chunk(post), [200], 'UploadAnswer')
  insist(
    answer.done && answer.nextByte === clip.length,
    'PUT …/upload of the last byte must answer { nextByte: size, done: true }.',
  )
}

export async function clipSha256(): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', clip))
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** The post once TikTok has had the time for it: asked again and again, as a page asks. */
export async function settled(kit: Kit, id: string): Promise<PostProgress> {
  const open = ['sending', 'uploading', 'processing']
  for (let asked = 0; ; asked++) {
    const { post } = await kit.backend.expect(['GET', `/posts/${id}`], [200], 'PostAnswer')
    if (!open.includes(post.status) || asked === 10) return post
    await kit.tiktok.advance('5m')
    await kit.pause(300)
  }
}
