import { createDirectPostHandler } from '../src/index.js'
import type { DirectPostHandler, Fetch, FetchInit, HandlerOptions } from '../src/index.js'

type CreateHandler = (options: HandlerOptions) => Pick<DirectPostHandler, 'fetch' | 'publish' | 'prune' | 'close'>

/** A server whose HTTP library sends every init twice, and feeds both uploads (F05). */
export const sendsTwice: CreateHandler = (options) => {
  const twins = new Map<string, string>()
  return withFetch(options, async (url, init, send) => {
    if (init.method === 'PUT') {
      const bytes = await new Response(init.body as ReadableStream).arrayBuffer()
      const again = (to: string) => send(to, { ...init, body: new Response(bytes).body as ReadableStream<Uint8Array> })
      const twin = twins.get(url)
      if (twin !== undefined) await again(twin)
      return again(url)
    }
    if (!url.endsWith('/init/')) return send(url, init)
    const [other, answer] = [await (await send(url, init)).text(), await send(url, init)]
    const text = await answer.text()
    twins.set(uploadUrl(text), uploadUrl(other))
    return { status: answer.status, headers: answer.headers, text: async () => text }
  })
}

/** A server with an audience of its own choice (F09). */
export const choosesAudience: CreateHandler = (options) =>
  withFetch(options, (url, init, send) => {
    if (typeof init.body !== 'string') return send(url, init)
    const body = init.body.replace(/"privacy_level":"(\w+)"/, (_, level) =>
      JSON.stringify({ privacy_level: level === 'SELF_ONLY' ? 'MUTUAL_FOLLOW_FRIENDS' : 'SELF_ONLY' }).slice(1, -1),
    )
    return send(url, { ...init, body })
  })

/** A server that posts what nobody asked it to. */
export const postsByItself: CreateHandler = (options) =>
  withFetch(options, async (url, init, send) => {
    if (!url.endsWith('/init/') || typeof init.body !== 'string') return send(url, init)
    await send(url, {
      ...init,
      body: init.body
        .replaceAll(/#press\d+of/g, '#ad')
        .replace(/"video_size":\d+,"chunk_size":\d+/, '"video_size":7,"chunk_size":7'),
    })
    return send(url, init)
  })

/** A server that calls a post posted as soon as it has sent it (F52). */
export const saysPostedEarly: CreateHandler = (options) =>
  withAnswers(options, (text) => text.replace('"status":"processing"', '"status":"posted"'))

/** A server that takes silence for failure (F53). */
export const saysFailed: CreateHandler = (options) =>
  withAnswers(options, (text) => text.replace(/"status":"(processing|posted|delivered_to_inbox)"/, '"status":"failed"'))

/** A server that waits for TikTok as long as it takes. */
export const waitsForEver: CreateHandler = (options) =>
  withFetch(options, (url, init, send) => {
    const { signal: _signal, ...patient } = init
    return send(url, patient)
  })

function withFetch(
  options: HandlerOptions,
  around: (url: string, init: FetchInit, send: Fetch) => ReturnType<Fetch>,
): ReturnType<CreateHandler> {
  const send = options.fetch ?? fetch
  return createDirectPostHandler({ ...options, fetch: (url, init) => around(url, init, send) })
}

function withAnswers(options: HandlerOptions, change: (text: string) => string): ReturnType<CreateHandler> {
  const handler = createDirectPostHandler(options)
  return {
    ...handler,
    async fetch(request) {
      const answer = await handler.fetch(request)
      const isJson = answer.headers.get('content-type')?.includes('json') ?? false
      if (!isJson) return answer
      return new Response(change(await answer.text()), { status: answer.status, headers: answer.headers })
    },
  }
}

const uploadUrl = (text: string): string => /"upload_url":"([^"]+)"/.exec(text)?.[1] ?? ''
