import type { Page, Request, Route } from 'playwright-core'
import type { BackendConfig } from '../config.js'
import { LEVELS } from '../page/levels.js'
import {
  acceptedAnswer,
  failingAnswer,
  statusAnswer,
  unauditedAnswer,
  uploadedAnswer,
  type Ending,
  type Shape,
} from './answers.js'
import { withCreator } from './creator-info.js'
import { keyOf, learn, type Memory } from './memory.js'
import { VARIANTS, type CreatorVariant, type Variant } from './variants.js'

/** When a request was made: before the press of the publish button, or after it. */
export type Phase = 'opening' | 'filling' | 'pressed'

export interface Call {
  method: string
  url: string
  phase: Phase
  /** What kind of thing asked: `fetch`, `xhr`, `document`, … */
  type: string
  /** The text of the body, where it is one. */
  body: string | null
  /** Bytes of the body, 0 when unknown. */
  size: number
  contentRange: string
  publishes: boolean
}

/** Sits between the page and its backend on one visit. */
export interface Switchboard {
  phase: Phase
  /** How the next press ends, and what becomes of the post. */
  next: 'accept' | 'unaudited'
  ending: Ending
  calls: readonly Call[]
  /** How often the page asked for creator_info. */
  creatorAsked: number
  /** How often the page asked what became of the post. */
  statusAsked: number
  /** The page listens on a line that is kept open. */
  listens: boolean
}

export interface SwitchboardOptions {
  variant: Variant
  memory: Memory
  config: BackendConfig
  /** The account really is in this state, so creator_info speaks for itself. */
  real: boolean
  /** Bytes of what is posted. */
  mediaSize: number
}

const PUBLISH_PATH = /publish|\/posts?\/?$|share|video\/init|content\/init|tiktok/i
const DRAFT_PATH = /draft|autosave/i
const ID = 'audit-v_pub_url~v2.7301234567890'

/** Answers for the backend where a state has to be brought about, and writes down what passes. */
export async function connect(page: Page, options: SwitchboardOptions): Promise<Switchboard> {
  const calls: Call[] = []
  const board: Switchboard = {
    phase: 'opening',
    next: 'accept',
    ending: 'processing',
    calls,
    creatorAsked: 0,
    statusAsked: 0,
    listens: false,
  }
  page.on('websocket', () => (board.listens = true))
  await page.route('**/*', async (route) => {
    const call = describe(route.request(), board.phase, options.config)
    calls.push(call)
    // A page that is left while it waits takes its requests with it.
    await answer(route, call, board, options).catch(() => null)
  })
  return board
}

function describe(request: Request, phase: Phase, config: BackendConfig): Call {
  const method = request.method()
  const url = request.url()
  const bytes = method === 'GET' ? null : request.postDataBuffer()
  const body = bytes && bytes.length < 2_000_000 ? bytes.toString('utf8') : null
  const call = {
    method,
    url,
    phase,
    type: request.resourceType(),
    body,
    size: bytes?.length ?? 0,
    contentRange: request.headers()['content-range'] ?? '',
  }
  return { ...call, publishes: publishes(call, config) }
}

function publishes({ method, url, body }: { method: string; url: string; body: string | null }, config: BackendConfig) {
  if (method === 'GET') return false
  if (config.publish !== undefined) return matches(url, config.publish)
  const { pathname } = new URL(url)
  return (
    PUBLISH_PATH.test(pathname) && !DRAFT_PATH.test(pathname) && LEVELS.some((level) => body?.includes(level) === true)
  )
}

async function answer(route: Route, call: Call, board: Switchboard, options: SwitchboardOptions): Promise<void> {
  const { memory, config, mediaSize } = options
  // Only the one good post is let through; what has to fail, or must not be sent at all, is answered here.
  const isLive = config.publishing === 'live' && options.variant === 'public'
  const shape: Shape = memory.known?.shape ?? (typeof config.shape === 'string' ? config.shape : 'tiktok')
  if (call.type === 'eventsource') {
    board.listens = true
    return board.phase === 'pressed' && !isLive ? route.abort() : route.continue()
  }
  if (!['fetch', 'xhr', 'ping', 'other'].includes(call.type)) return route.continue()
  if (asksForCreator(call, memory, config)) {
    board.creatorAsked++
    return answerCreator(route, options, shape)
  }
  if (isLive) return live(route, call, board, config)

  if (call.publishes) {
    if (board.next === 'unaudited') return fulfil(route, unauditedAnswer(shape))
    return fulfil(route, acceptedAnswer(shape, ID, mediaSize))
  }
  if (board.calls.some(({ publishes, phase }) => publishes && phase === 'pressed')) {
    if (call.method === 'PUT' || call.contentRange !== '') return fulfil(route, uploadedAnswer(shape, mediaSize))
    if (asksForStatus(call, config)) {
      board.statusAsked++
      const { status, text } = statusAnswer(shape, ID, board.ending, mediaSize)
      return route.fulfill({ status, contentType: 'application/json', body: text })
    }
  }
  return memory.known === null && call.phase !== 'pressed' ? listenIn(route, call, board, options) : route.continue()
}

function live(route: Route, call: Call, board: Switchboard, config: BackendConfig): Promise<void> {
  if (board.phase === 'pressed' && !call.publishes && asksForStatus(call, config)) board.statusAsked++
  return route.continue()
}

/** On the first visit: the backend speaks for itself, until the answer with creator_info comes by. */
async function listenIn(route: Route, call: Call, board: Switchboard, options: SwitchboardOptions): Promise<void> {
  if (/event-stream/.test(route.request().headers()['accept'] ?? '')) return route.continue()
  const response = await route.fetch()
  const text = await response.text()
  if (!learn(options.memory, call, response.status(), text)) return route.fulfill({ response })
  board.creatorAsked++
  return answerCreator(route, options, options.memory.known?.shape ?? null)
}

function asksForCreator(call: Call, { known }: Memory, config: BackendConfig): boolean {
  if (config.creatorInfo !== undefined && matches(call.url, config.creatorInfo))
    return known !== null || config.shape !== undefined
  if (known !== null) return keyOf(call) === known.key
  return false
}

function asksForStatus(call: Call, config: BackendConfig): boolean {
  if (config.status !== undefined) return matches(call.url, config.status)
  return decodeURIComponent(call.url).includes(ID) || call.body?.includes(ID) === true || /status/i.test(call.url)
}

function answerCreator(
  route: Route,
  { variant, memory, config, real }: SwitchboardOptions,
  shape: Shape,
): Promise<void> {
  if (real) return route.continue()
  if (variant === 'capped' || variant === 'failing') return fulfil(route, failingAnswer(variant, shape, config))
  const { known } = memory
  if (known === null) return route.continue()
  return fulfil(route, {
    status: known.status,
    body: withCreator(known.json, creatorOf(variant, known.creator.nickname)),
  })
}

/** Who the page is told about on this visit. */
export function creatorOf(variant: CreatorVariant, nickname: string) {
  return { nickname, ...VARIANTS[variant] }
}

function fulfil(route: Route, { status, body }: { status: number; body: unknown }): Promise<void> {
  return route.fulfill({ status, contentType: 'application/json', body: JSON.stringify(body) })
}

/** `*` stands for anything. */
function matches(url: string, pattern: string): boolean {
  const source = pattern.split('*').map((part) => part.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(source.join('.*')).test(url)
}
