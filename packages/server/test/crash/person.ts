import { chunkAt, contentRange } from '@direct-post/core'
import type { Creator, PostProgress } from '@direct-post/core'
import { parseCreatorInfoData } from '@direct-post/core'
import { KEY_HEADER, REQUEST_HEADER } from '@direct-post/core/proxy'
import type { CreatePostBody } from '@direct-post/core/proxy'
import { consent, draft, video } from '@direct-post/core/testing'
import { postId } from '../../src/lib/store/posts.js'
import { ask } from './http.js'
import type { HttpAnswer } from './http.js'
import { FILES } from './site.js'
import type { Origin, Site } from './site.js'

/** Somebody at a page of the host's, whose requests go to one process after the other. */
export interface Person {
  name: string
  accountId: string
  creator: Creator
}

/** One press of theirs: its key, and what stood on the screen. */
export interface Press {
  person: Person
  key: string
  body: CreatePostBody
}

/** How often a page tries again; far more than a single crash can cost, whose lease alone takes four tries to run out. */
const PATIENCE = 24

let turn = 0

/** `null`: the process died before it answered. Then it is started again, as whoever runs servers does. */
async function send(
  site: Site,
  name: string,
  method: string,
  path: string,
  options: Sent = {},
): Promise<HttpAnswer | null> {
  const { json, bytes, headers = {} } = options
  const base = site.bases[(turn += 1) % site.bases.length] ?? ''
  const common = {
    'x-test-user': name,
    ...(method === 'GET' ? {} : { [REQUEST_HEADER]: '1', origin: new URL(site.bases[0] ?? '').origin }),
  }
  const type = json === undefined ? {} : { 'content-type': 'application/json' }
  const body = json === undefined ? bytes : JSON.stringify(json)
  const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) }
  const answer = await ask(method, base + path, { ...common, ...type, ...length, ...headers }, body)
  if (answer === null) await restarted(site)
  return answer
}

interface Sent {
  json?: unknown
  bytes?: Uint8Array
  headers?: Record<string, string>
}

/** An answer may be lost a moment before the process is known to be gone. */
async function restarted(site: Site): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 20))
  await site.children()
}

export const read = (site: Site, name: string, path: string): Promise<HttpAnswer | null> =>
  send(site, name, 'GET', path)

/** Connects, and reads the page. */
export async function arrive(site: Site, name: string): Promise<Person> {
  const begun = await send(site, name, 'POST', '/connect', { json: { returnTo: '/' } })
  const back = await site.sandbox.authorize(begun?.body.authorizeUrl as string, { creator: 'public' })
  const cookie = String(begun?.headers['set-cookie']?.[0]).split(';')[0] ?? ''
  const done = await send(site, name, 'GET', `/callback${back.search}`, { headers: { cookie } })
  const accountId = new URL(done?.headers.location ?? '', back).searchParams.get('account') ?? ''
  const info = await send(site, name, 'GET', `/accounts/${accountId}/creator-info`)
  const parsed = parseCreatorInfoData(info?.body.creatorInfo)
  if (!parsed.ok) throw new Error(`${name} could not connect: ${JSON.stringify(done?.headers)}`)
  return { name, accountId, creator: parsed.creator }
}

/** Fills the page in: everything up to the press. */
export function compose(person: Person, title: string, origin: Origin): Press {
  const { accountId, creator } = person
  const mediaKey = origin === 'server' ? { mediaKey: 'stored' } : {}
  const media = video({
    origin,
    size: FILES[origin].bytes.length,
    durationSec: 20,
    fingerprint: 'fingerprint',
    ...mediaKey,
  })
  const chosen = draft({ privacyLevel: 'SELF_ONLY', title })
  const agreed = consent({ creator, cannotPost: null, media, postMode: 'direct' }, chosen)
  const body: CreatePostBody = { accountId, media, draft: chosen, postMode: 'direct', consent: agreed }
  return { person, key: `key-of-${title}`, body }
}

/**
 * Presses Publish and stays until there is nothing more to do; whatever goes unanswered is sent again. The
 * press is a double click as soon as there are two processes, so that each gets a request of its own.
 */
export async function publish(site: Site, press: Press): Promise<void> {
  const post = { json: press.body, headers: { [KEY_HEADER]: press.key } }
  for (let tries = 0; tries < PATIENCE; tries += 1) {
    const clicks = site.bases.map(() => send(site, press.person.name, 'POST', '/posts', post))
    const answers = await Promise.all(clicks)
    if (!answers.includes(null)) break
  }
  await upload(site, press)
}

async function upload(site: Site, press: Press): Promise<void> {
  for (let tries = 0; tries < PATIENCE; tries += 1) {
    const post = await look(site, press)
    const chunk = post?.status === 'uploading' && post.upload ? chunkAt(post.upload, post.upload.nextByte) : null
    if (!post?.upload || !chunk) return
    const headers = { 'content-type': 'application/octet-stream', 'content-range': contentRange(chunk, post.upload) }
    const bytes = FILES.device.bytes.subarray(chunk.firstByte, chunk.lastByte + 1)
    const answer = await send(site, press.person.name, 'PUT', `/posts/${post.id}/upload`, { bytes, headers })
    // The dead process still holds the upload, until its lease runs out: a page would look four times until then.
    if (answer?.body.error?.code === 'upload_busy') await site.advance(Number(answer.headers['retry-after']) * 4000)
  }
}

/** What the server says about the post now; `null` when it knows of none. */
export async function look(site: Site, { person: { name }, key }: Press): Promise<PostProgress | null> {
  const id = await postId({ tenant: '', userId: name }, key)
  for (let tries = 0; tries < PATIENCE; tries += 1) {
    const answer = await send(site, name, 'GET', `/posts/${id}`)
    if (answer?.status === 200) return answer.body.post as PostProgress
    if (answer?.status === 404) return null
  }
  throw new Error(`Nobody can say where the post of ${name} stands.`)
}
