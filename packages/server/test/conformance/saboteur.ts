/** Stands between the command and our server; what it answers is taken for the server's. */
export type Breakage = (request: Request, serve: (request: Request) => Promise<Response>) => Promise<Response>

export type Json = Record<string, unknown>

/** 4: what stands above the button of a post that promotes nothing. */
export const MUSIC = "By posting, you agree to TikTok's Music Usage Confirmation."

export const record = (value: unknown): Json => value as Json
export const list = (value: unknown): Json[] => value as Json[]
export const without = (name: string) => (value: Json) =>
  Object.fromEntries(Object.entries(value).filter(([key]) => key !== name))

export function headers(change: (all: Headers) => unknown): Breakage {
  return async (request, serve) => {
    const all = new Headers(request.headers)
    change(all)
    return serve(new Request(request, { headers: all }))
  }
}

export function bodies(path: RegExp, change: (body: Json) => Json): Breakage {
  return async (request, serve) => {
    if (request.method !== 'POST' || !path.test(request.url)) return serve(request)
    const text = await request.text()
    const body = text.startsWith('{"') ? JSON.stringify(change(JSON.parse(text) as Json)) : text
    return serve(again(request, new TextEncoder().encode(body)))
  }
}

export function drafts(change: (draft: Json) => Json): Breakage {
  return bodies(/\/posts$/, (body) => ({ ...body, draft: change(record(body['draft'])) }))
}

/** Drops the disclosure, and with it what the person agreed to. */
export function quietly(disclosure: Json): Breakage {
  return bodies(/\/posts$/, (body) => ({
    ...body,
    draft: { ...record(body['draft']), disclosure },
    consent: { ...record(body['consent']), declaration: MUSIC },
  }))
}

export function answers(path: RegExp, change: (body: Json) => Json): Breakage {
  return async (request, serve) => {
    const answer = await serve(request)
    if (!answer.ok || answer.status === 204 || !path.test(request.url)) return answer
    return Response.json(change((await answer.json()) as Json), { status: answer.status, headers: cookiesOf(answer) })
  }
}

export function problems(change: (error: Json) => Json): Breakage {
  return async (request, serve) => {
    const answer = await serve(request)
    if (answer.status < 400) return answer
    const { error } = (await answer.json()) as { error: Json }
    return Response.json({ error: change(error) }, { status: answer.status })
  }
}

export function locations(change: (url: URL) => void): Breakage {
  return async (request, serve) => {
    const answer = await serve(request)
    const location = answer.headers.get('location')
    if (location === null) return answer
    const url = new URL(location, request.url)
    change(url)
    return respond(answer, { location: url.href })
  }
}

/** Believes every state: puts the last one that was given out in its place. */
export function rememberState(): Breakage {
  let state = ''
  return async (request, serve) => {
    const url = new URL(request.url)
    if (url.pathname.endsWith('/callback')) {
      url.searchParams.set('state', state)
      return serve(new Request(url, { headers: request.headers }))
    }
    const answer = await serve(request)
    if (!url.pathname.endsWith('/connect') || !answer.ok) return answer
    const body = (await answer.json()) as { authorizeUrl: string }
    state = new URL(body.authorizeUrl).searchParams.get('state') ?? ''
    return Response.json(body, { headers: cookiesOf(answer) })
  }
}

/** A cache that nobody thought of. */
export function keepFirst(path: RegExp): Breakage {
  const kept = new Map<string, string>()
  return async (request, serve) => {
    if (!path.test(request.url)) return serve(request)
    const text = kept.get(request.url) ?? (await (await serve(request)).text())
    kept.set(request.url, text)
    return new Response(text, { headers: { 'content-type': 'application/json' } })
  }
}

export function withQuery(address: unknown, name: string, value: string): string {
  const url = new URL(String(address))
  url.searchParams.set(name, value)
  return url.href
}

export const again = ({ url, method, headers: all }: Request, body: BodyInit) =>
  new Request(url, { method, headers: all, body })

const cookiesOf = (answer: Response) =>
  answer.headers.getSetCookie().map((cookie): [string, string] => ['set-cookie', cookie])

export function respond(answer: Response, change: Record<string, string>): Response {
  const all = new Headers(answer.headers)
  for (const [name, value] of Object.entries(change)) all.set(name, value)
  return new Response(answer.body, { status: answer.status, headers: all })
}
