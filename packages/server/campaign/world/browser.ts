import type { ApiError } from '@direct-post/core'
import { KEY_HEADER, REQUEST_HEADER } from '@direct-post/core/proxy'
import type { Content } from './content.js'
import { streamOf } from './content.js'
import { BASE, ORIGIN } from './world.js'
import type { World } from './world.js'

/** What a page gets to see of a request. `lost`: nobody answered. */
export type Answer<T> = { ok: true; value: T } | { ok: false; error: ApiError } | { ok: false; error: null }

export interface Browser {
  get<T>(path: string): Promise<Answer<T>>
  post<T>(path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer<T>>
  /** Both ends inclusive. */
  put<T>(path: string, content: Content, range: { firstByte: number; lastByte: number }): Promise<Answer<T>>
  /** A whole file. */
  store<T>(path: string, content: Content, type: string): Promise<Answer<T>>
  remove(path: string): Promise<Answer<unknown>>
  /** Goes to an address of the host's as a person does: the answer's own headers count. */
  visit(path: string): Promise<Response | null>
  sleep(ms: number): Promise<void>
}

/** One browser. It sends what a page sends, and meets a network of its own. */
export function createBrowser(world: World): Browser {
  const counts = { requests: 0 }
  let cookie = ''

  async function send(method: string, path: string, init: Sent): Promise<Response | null> {
    const fault = world.plan().network({ method, nth: (counts.requests += 1) })
    if (fault) world.record.story.push({ at: world.time.now(), what: `${method} ${path} meets ${fault}` })
    if (fault === 'lost_request') return null
    const request = new Request(`${ORIGIN}${BASE}${path}`, toRequestInit(method, init, cookie, fault === 'cut_body'))
    const response = await world.time.await(world.people, world.server().handle(request)).catch(() => null)
    cookie = response?.headers.get('set-cookie')?.split(';')[0] ?? cookie
    return fault === null ? response : null
  }

  const call = async <T>(method: string, path: string, init: Sent = {}): Promise<Answer<T>> =>
    toAnswer<T>(await send(method, path, init))

  return {
    get: (path) => call('GET', path),
    post: (path, json, headers = {}) => call('POST', path, { json, headers }),
    put: (path, content, range) => call('PUT', path, { chunk: { content, ...range } }),
    store: (path, content, type) => call('POST', path, { file: { content, type } }),
    remove: (path) => call('DELETE', path),
    visit: (path) => send('GET', path, {}),
    sleep: (ms) => world.time.sleep(world.people, ms),
  }
}

export const keyHeader = (key: string): Record<string, string> => ({ [KEY_HEADER]: key })

interface Sent {
  json?: unknown
  headers?: Record<string, string>
  chunk?: { content: Content; firstByte: number; lastByte: number }
  file?: { content: Content; type: string }
}

function toRequestInit(
  method: string,
  { json, headers, chunk, file }: Sent,
  cookie: string,
  isCut: boolean,
): RequestInit {
  const common = { cookie, ...headers, ...(method === 'GET' ? {} : { [REQUEST_HEADER]: '1', origin: ORIGIN }) }
  const bytes = (content: Content, firstByte: number, lastByte: number, more: Record<string, string>) => {
    const pieces = content.bytes(firstByte, lastByte + 1)
    const body = streamOf(isCut ? halfOf(pieces, (lastByte - firstByte + 1) / 2) : pieces)
    return { method, headers: { ...common, ...more }, body, duplex: 'half' } as RequestInit
  }
  if (chunk) {
    const { content, firstByte, lastByte } = chunk
    const range = `bytes ${firstByte}-${lastByte}/${content.size}`
    return bytes(content, firstByte, lastByte, { 'content-type': 'application/octet-stream', 'content-range': range })
  }
  if (file) return bytes(file.content, 0, file.content.size - 1, { 'content-type': file.type })
  if (json === undefined) return { method, headers: common }
  return { method, headers: { ...common, 'content-type': 'application/json' }, body: JSON.stringify(json) }
}

/** A network that breaks in the middle of a body: the server's read of it fails. */
function* halfOf(pieces: Iterable<Uint8Array<ArrayBuffer>>, length: number): Generator<Uint8Array<ArrayBuffer>> {
  let passed = 0
  for (const piece of pieces) {
    yield piece.subarray(0, Math.max(1, Math.floor(length - passed)))
    passed += piece.length
    if (passed >= length) throw new Error('the network broke')
  }
}

async function toAnswer<T>(response: Response | null): Promise<Answer<T>> {
  if (response === null) return { ok: false, error: null }
  const text = await response.text()
  const json = text === '' ? {} : (JSON.parse(text) as { error?: ApiError })
  if (response.ok) return { ok: true, value: json as T }
  if (json.error) return { ok: false, error: json.error }
  throw new Error(`The server answered ${response.status} without an error: ${text.slice(0, 200)}`)
}
