import { nodeFetch } from '@direct-post/server/node'
import type { HandlerOptions } from '@direct-post/server'

type Fetch = NonNullable<HandlerOptions['fetch']>

/** Answers in TikTok's place; `null` lets the call through. */
export type Disturbance = (path: string) => Response | null

export interface Wire {
  fetch: Fetch
  /** Values that may be known to server and TikTok alone, as they really passed. */
  secrets: ReadonlyMap<string, string>
  /** Paths called, in order, with their HTTP status. */
  calls: readonly { path: string; status: number }[]
  /** From now on asked before each call. */
  disturb(disturbance: Disturbance): void
  heal(): void
}

/** Listens between the server and the sandbox, where the secrets really travel. */
export function createWire(): Wire {
  const reach = nodeFetch()
  const secrets = new Map<string, string>()
  const calls: { path: string; status: number }[] = []
  let disturbance: Disturbance = () => null

  return {
    secrets,
    calls,
    disturb: (next) => void (disturbance = next),
    heal: () => void (disturbance = () => null),
    async fetch(url, init) {
      const { pathname } = new URL(url)
      keepFromRequest(secrets, init)
      const answer = disturbance(pathname) ?? (await reach(url, init))
      const text = await answer.text()
      calls.push({ path: pathname, status: answer.status })
      keepFromAnswer(secrets, text)
      return { status: answer.status, headers: answer.headers, text: () => Promise.resolve(text) }
    },
  }
}

function keepFromRequest(secrets: Map<string, string>, { headers, body }: Parameters<Fetch>[1]) {
  const bearer = new Headers(headers).get('authorization')?.replace(/^Bearer /i, '')
  if (bearer) secrets.set(bearer, 'access token')
  if (typeof body !== 'string' || body.startsWith('{')) return
  const form = new URLSearchParams(body)
  keep(secrets, 'client secret', form.get('client_secret'))
  keep(secrets, 'code', form.get('code'))
  keep(secrets, 'refresh token', form.get('refresh_token'))
  keep(secrets, 'code verifier', form.get('code_verifier'))
}

function keepFromAnswer(secrets: Map<string, string>, text: string) {
  const field = (name: string) => new RegExp(`"${name}"\\s*:\\s*"([^"]+)"`).exec(text)?.[1]
  keep(secrets, 'access token', field('access_token'))
  keep(secrets, 'refresh token', field('refresh_token'))
  const uploadUrl = field('upload_url')
  if (uploadUrl === undefined) return
  keep(secrets, 'upload URL', uploadUrl)
  // Its id alone opens nothing; the token does.
  keep(secrets, 'upload token', new URL(uploadUrl).searchParams.get('upload_token'))
}

function keep(secrets: Map<string, string>, what: string, value: string | null | undefined) {
  // Shorter ones would be found anywhere by chance.
  if (value && value.length >= 8) secrets.set(value, what)
}
