import { REQUEST_HEADER } from '@direct-post/core/proxy'
import type { Answers } from './answers.js'
import { Fault } from './fault.js'
import { mismatch, type OpenApiDocument } from './schema.js'

/** Who sends: the person, somebody else who is signed in, or nobody. */
export type As = 'person' | 'other' | 'nobody'

export interface Sending {
  body?: unknown
  bytes?: Uint8Array<ArrayBuffer>
  headers?: Record<string, string>
  /** @default 'person' */
  as?: As
  /** Without the header that only the host's own page can send. @default true */
  ours?: boolean
}

export interface Heard {
  status: number
  headers: Headers
  text: string
  json: unknown
}

/** The server that is looked at, by HTTP alone. */
export interface Backend {
  /** Whether there are headers of a second person. */
  hasOther: boolean
  send(method: string, path: string, sending?: Sending): Promise<Heard>
  /** Sends, and insists on one of these statuses and on a body of this type. */
  expect<Name extends keyof Answers>(
    request: readonly [method: string, path: string, sending?: Sending],
    statuses: readonly number[],
    name: Name,
  ): Promise<Answers[Name]>
  /** Sends, and insists on a refusal; with codes, on one of these. */
  refused(
    request: readonly [method: string, path: string, sending?: Sending],
    codes?: readonly string[],
  ): Promise<Refused>
  /** Opens an address as a browser does that follows a link, with the cookies that were set before. */
  visit(address: string): Promise<Heard>
  /** Every answer so far, headers included. */
  said(): string
}

export type Refused = Answers['ProblemAnswer']['error'] & { status: number }

export interface BackendOptions {
  /** Where the server is mounted, e.g. `http://localhost:8000/api/direct-post`. */
  url: string
  headers: Readonly<Record<As, Readonly<Record<string, string>>>>
  hasOther: boolean
  document: OpenApiDocument
  fetch: typeof fetch
  sleep: (ms: number) => Promise<void>
}

/** Milliseconds that the server may ask us to wait before it is looked at further. */
const PATIENCE_MS = 120_000

export function createBackend({ url, headers, hasOther, document, fetch, sleep }: BackendOptions): Backend {
  const cookies = new Map<string, string>()
  let said = ''

  async function reach(address: string, init: RequestInit): Promise<Heard> {
    const answer = await fetch(address, { ...init, redirect: 'manual' }).catch((cause: unknown) => {
      throw new Fault(`${init.method} ${address} was not answered: ${String(cause)}`)
    })
    const text = await answer.text()
    for (const cookie of answer.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';')
      cookies.set(pair.slice(0, pair.indexOf('=')), pair)
    }
    said += `${JSON.stringify([...answer.headers])}\n${text}\n`
    return { status: answer.status, headers: answer.headers, text, json: parse(text) }
  }

  async function send(method: string, path: string, sending: Sending = {}): Promise<Heard> {
    const { body, bytes, as = 'person', ours = true } = sending
    const all = new Headers(headers[as])
    if (as === 'person') addCookies(all)
    if (method !== 'GET' && ours) all.set(REQUEST_HEADER, '1')
    if (body !== undefined) all.set('content-type', 'application/json')
    for (const [name, value] of Object.entries(sending.headers ?? {})) all.set(name, value)
    const content = bytes ?? (body === undefined ? null : JSON.stringify(body))
    const heard = await reach(url + path, { method, headers: all, ...(content === null ? {} : { body: content }) })

    const waitMs = Number(heard.headers.get('retry-after')) * 1000
    if (heard.status !== 429 || !(waitMs > 0) || waitMs > PATIENCE_MS || codeOf(heard) !== 'rate_limited') return heard
    await sleep(waitMs)
    return send(method, path, sending)
  }

  function addCookies(all: Headers) {
    const own = all.get('cookie')
    const pairs = [...(own === null ? [] : [own]), ...cookies.values()]
    if (pairs.length > 0) all.set('cookie', pairs.join('; '))
  }

  return {
    hasOther,
    send,
    said: () => said,
    async expect(request, statuses, name) {
      const heard = await send(...request)
      if (!statuses.includes(heard.status)) {
        throw new Fault(`${describe(request)} must answer ${statuses.join(' or ')}. It answered ${summary(heard)}`)
      }
      const wrong = mismatch(document, name, heard.json)
      if (wrong !== null) throw new Fault(`${describe(request)} does not answer with a ${name}: ${wrong}.`)
      // The line above is the proof.
      return heard.json as Answers[typeof name]
    },
    async refused(request, codes) {
      const heard = await send(...request)
      if (heard.status < 400) throw new Fault(`${describe(request)} must be refused. It answered ${summary(heard)}`)
      const wrong = mismatch(document, 'ProblemAnswer', heard.json)
      if (wrong !== null) {
        throw new Fault(`${describe(request)} refused with ${heard.status}, and not with a ProblemAnswer: ${wrong}.`)
      }
      const { error } = heard.json as Answers['ProblemAnswer']
      if (codes && !codes.includes(error.code)) {
        throw new Fault(`${describe(request)} must be refused with ${codes.join(' or ')}, and not with ${error.code}.`)
      }
      return { ...error, status: heard.status }
    },
    visit(address) {
      const all = new Headers(headers.person)
      addCookies(all)
      return reach(new URL(address, url).href, { method: 'GET', headers: all })
    },
  }
}

function codeOf({ json }: Heard): unknown {
  return (json as { error?: { code?: unknown } } | null)?.error?.code
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

const describe = ([method, path]: readonly [string, string, Sending?]) =>
  `${method} ${path.replaceAll(/\/[\w-]{16,}/g, '/…')}`
const summary = ({ status, text }: Heard) => `${status} ${text.replaceAll(/\s+/g, ' ').slice(0, 200)}`
