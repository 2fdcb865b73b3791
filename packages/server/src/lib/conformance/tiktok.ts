import { Fault } from './fault.js'

/** What the sandbox tells of itself, as far as it is needed here. */
export interface Scene {
  posts: readonly ScenePost[]
  creators: readonly { username: string; nickname: string }[]
  grants: readonly { username: string; revokedAt: number | null }[]
}

export interface ScenePost {
  publishId: string
  username: string
  postMode: 'DIRECT_POST' | 'MEDIA_UPLOAD'
  postInfo: Readonly<Record<string, unknown>> | null
  status: string
  files: readonly { sha256: string }[]
  upload: { size: number; uploaded: number } | null
}

/** The sandbox that plays TikTok for the server: seen and moved through its control API. */
export interface TikTok {
  /** A person agrees, or does not, on the consent page; answers where TikTok sends the browser. */
  consent(authorizeUrl: string, choice: { creator: string; scopes?: readonly string[] } | 'refuse'): Promise<string>
  scene(): Promise<Scene>
  advance(by: string): Promise<void>
  change(creator: string, change: Readonly<Record<string, unknown>>): Promise<void>
  /** Withdraws what the creator allowed, as in TikTok's settings. */
  disconnect(creator: string): Promise<void>
  /** The next call to this endpoint meets this fault; with `code`, TikTok refuses with this code of its own. */
  arm(endpoint: string, fault: string, code?: string): Promise<void>
  /** As it was at its start. */
  reset(): Promise<void>
}

export function createTikTok(origin: string, fetch: typeof globalThis.fetch): TikTok {
  async function control(method: string, path: string, body?: unknown): Promise<unknown> {
    const answer = await fetch(`${origin}/_sandbox/${path}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    }).catch((cause: unknown) => {
      throw new Error(`The sandbox at ${origin} does not answer: ${String(cause)}`)
    })
    if (!answer.ok) throw new Error(`The sandbox refused ${method} ${path}: ${await answer.text()}`)
    return answer.json()
  }
  const creatorPath = (creator: string) => `creators/${encodeURIComponent(creator)}`

  return {
    async consent(authorizeUrl, choice) {
      const { origin: asked, pathname, searchParams } = new URL(authorizeUrl)
      const form = new URLSearchParams(searchParams)
      form.set('decision', choice === 'refuse' ? 'deny' : 'allow')
      if (choice !== 'refuse') {
        form.set('creator', choice.creator)
        const scopes = choice.scopes ?? (searchParams.get('scope') ?? '').split(',')
        for (const scope of scopes) form.append('granted', scope.trim())
      }
      const answer = await fetch(asked + pathname, { method: 'POST', body: form, redirect: 'manual' })
      const location = answer.headers.get('location')
      if (location === null) {
        const page = (await answer.text()).replaceAll(/<[^>]*>|\s+/g, ' ').trim()
        throw new Fault(`TikTok does not take the address that POST /connect answered with: ${page.slice(0, 200)}`)
      }
      return location
    },
    // The sandbox's own snapshot has at least these fields.
    scene: async () => (await control('GET', 'state')) as Scene,
    advance: async (by) => void (await control('POST', 'clock', { advance: by })),
    change: async (creator, change) => void (await control('PATCH', creatorPath(creator), change)),
    disconnect: async (creator) => void (await control('POST', `${creatorPath(creator)}/disconnect`, {})),
    arm: async (endpoint, fault, code) => void (await control('POST', 'faults', { endpoint, fault, code })),
    reset: async () => void (await control('POST', 'reset', {})),
  }
}
