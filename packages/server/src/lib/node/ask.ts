import type { IncomingHttpHeaders } from 'node:http'
import type { Agent, Dispatcher } from 'undici'
import type { FetchAnswer, FetchInit } from '../tiktok/fetch.js'
import { ANSWER_MAX_BYTES, IDLE_MAX_MS, toAnswer } from './answer.js'
import type { Target } from './target.js'

export type Ask = (target: Target, init: FetchInit) => Promise<FetchAnswer>

/** Short questions over kept connections; when all are busy, askers wait in line. */
export function createAsker(maxConnections: number): Ask {
  let agent: Promise<Agent> | undefined
  return async (target, init) => {
    agent ??= openAgent(maxConnections)
    return ask(await agent, target, init)
  }
}

/** Loaded at the first question, because it takes as long to load as all the rest of the server. */
async function openAgent(connections: number): Promise<Agent> {
  const undici = await import('undici')
  return new undici.Agent({
    connections,
    keepAliveTimeout: IDLE_MAX_MS,
    keepAliveMaxTimeout: IDLE_MAX_MS,
    maxResponseSize: ANSWER_MAX_BYTES,
    // A call is timed as a whole, below.
    headersTimeout: 0,
    bodyTimeout: 0,
  })
}

function ask(agent: Agent, { origin, path }: Target, init: FetchInit): Promise<FetchAnswer> {
  return new Promise((resolve, reject) => {
    const { method, headers, body = null, timeoutMs, signal } = init
    // `dispatch` is undici's own core: no retries, no redirects, no web streams.
    const handler = new AnswerHandler(resolve, reject, signal)
    if (timeoutMs !== undefined) handler.startTimer(timeoutMs)
    agent.dispatch({ origin, path, method, headers, body: body as string | null }, handler)
  })
}

/** Gathers one answer. A class, so that a call costs no closure per step of it. */
class AnswerHandler implements Dispatcher.DispatchHandler {
  #controller: Dispatcher.DispatchController | null = null
  #status = 0
  #headers: IncomingHttpHeaders = {}
  readonly #pieces: Buffer[] = []
  #timer: ReturnType<typeof setTimeout> | undefined
  #failure: Error | null = null

  constructor(
    readonly resolve: (answer: FetchAnswer) => void,
    readonly reject: (failure: Error) => void,
    readonly signal: AbortSignal | undefined,
  ) {
    if (signal?.aborted) this.onAbort()
    else signal?.addEventListener('abort', this.onAbort, { once: true })
  }

  startTimer(timeoutMs: number): void {
    this.#timer = setTimeout(() => this.#abort(new Error('No answer in time.')), timeoutMs)
  }

  readonly onAbort = (): void => {
    this.#abort(this.signal?.reason instanceof Error ? this.signal.reason : new Error('aborted'))
  }

  /** A call that waits in line has no controller yet; it ends before it sends anything. */
  #abort(failure: Error): void {
    this.#failure = failure
    this.#controller?.abort(failure)
    this.#end()
    this.reject(failure)
  }

  #end(): void {
    clearTimeout(this.#timer)
    this.signal?.removeEventListener('abort', this.onAbort)
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller
    if (this.#failure) controller.abort(this.#failure)
  }

  onResponseStart(_: Dispatcher.DispatchController, status: number, headers: IncomingHttpHeaders): void {
    this.#status = status
    this.#headers = headers
  }

  onResponseData(_: Dispatcher.DispatchController, piece: Buffer): void {
    this.#pieces.push(piece)
  }

  onResponseEnd(): void {
    this.#end()
    this.resolve(toAnswer(this.#status, this.#headers, this.#pieces))
  }

  onResponseError(_: Dispatcher.DispatchController, failure: Error): void {
    this.#end()
    this.reject(failure)
  }
}
