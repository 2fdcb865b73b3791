import { createBackend, type As } from './backend.js'
import type { Check, Kit } from './check.js'
import { Fault, NotOffered } from './fault.js'
import { ACCOUNT_CHECKS } from './checks/accounts.js'
import { CONNECTING_CHECKS, wayBack } from './checks/connecting.js'
import { CREATOR_CHECKS } from './checks/creator.js'
import { END_CHECKS } from './checks/ends.js'
import { POST_CHECKS } from './checks/posts.js'
import { UPLOAD_CHECKS } from './checks/uploads.js'
import type { OpenApiDocument } from './schema.js'
import { createTikTok } from './tiktok.js'

export interface ConformanceOptions {
  /** Where the server is mounted, e.g. `http://localhost:8000/api/direct-post`. */
  url: string
  /** Where the sandbox is that plays TikTok for that server. It is reset, and moved about. */
  sandbox: string
  /** The contract: `@direct-post/core/openapi.json`. */
  document: OpenApiDocument
  /** What the server knows the person by, such as a session's cookie. */
  headers: Readonly<Record<string, string>>
  /** The same of a second person, to see that they are kept apart. */
  otherHeaders?: Readonly<Record<string, string>>
  /** Only checks whose id begins like this, e.g. `posts`. @default all */
  only?: string
  /** Told each result as it comes. */
  onResult?: (result: CheckResult) => void
  /** @default globalThis.fetch */
  fetch?: typeof fetch
  /** Waits; asked for when the server limits its callers. @default setTimeout */
  sleep?: (ms: number) => Promise<void>
}

export interface CheckResult extends Pick<Check, 'id' | 'says' | 'why'> {
  outcome: 'passed' | 'failed' | 'not offered'
  /** What the server did instead, or why it was not looked at; `null` when it passed. */
  found: string | null
}

/** In this order: the last ones take the accounts away. */
export const CHECKS: readonly Check[] = [
  ...ACCOUNT_CHECKS,
  ...CONNECTING_CHECKS,
  ...CREATOR_CHECKS,
  ...POST_CHECKS,
  ...UPLOAD_CHECKS,
  ...END_CHECKS,
]

/**
 * Holds a server, in whatever language, against the contract between page and server, by HTTP and with the
 * sandbox as its TikTok. Never throws for what the server does; throws when the sandbox does not answer.
 */
export async function runConformance(options: ConformanceOptions): Promise<CheckResult[]> {
  const kit = createKit(options)
  // A creator may post some fifteen times a day, and a run takes nearly as many.
  await kit.tiktok.reset()
  const results: CheckResult[] = []
  for (const check of CHECKS.filter(({ id }) => id.startsWith(options.only ?? ''))) {
    const result = await judge(check, kit)
    options.onResult?.(result)
    results.push(result)
  }
  return results
}

async function judge({ id, says, why, run }: Check, kit: Kit): Promise<CheckResult> {
  // TikTok's limits are per minute, and are not what is looked at here.
  await kit.tiktok.advance('61s')
  try {
    await run(kit)
    return { id, says, why, outcome: 'passed', found: null }
  } catch (thrown) {
    if (thrown instanceof NotOffered) return { id, says, why, outcome: 'not offered', found: thrown.message }
    if (thrown instanceof Fault) return { id, says, why, outcome: 'failed', found: thrown.message }
    throw thrown
  }
}

function createKit({ url, sandbox, document, headers, otherHeaders, ...options }: ConformanceOptions): Kit {
  const { fetch = globalThis.fetch, sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms)) } = options
  const tiktok = createTikTok(sandbox.replace(/\/$/, ''), fetch)
  const all: Record<As, Readonly<Record<string, string>>> = { person: headers, other: otherHeaders ?? {}, nobody: {} }
  const backend = createBackend({
    url: url.replace(/\/$/, ''),
    headers: all,
    hasOther: otherHeaders !== undefined,
    document,
    fetch,
    sleep,
  })
  const connected = new Map<string, string>()
  return {
    backend,
    tiktok,
    pause: sleep,
    async connect(creator) {
      const known = connected.get(creator)
      if (known !== undefined) return known
      // This one does not allow posting.
      const scopes = creator === 'sixty-seconds' ? { scopes: ['user.info.basic'] } : {}
      const back = await wayBack({ backend, tiktok }, { creator, ...scopes }, '/')
      const id = back.searchParams.get('account')
      if (!id)
        throw new Fault(`@${creator} could not be connected: the callback leads to ${back.pathname}${back.search}.`)
      connected.set(creator, id)
      return id
    },
  }
}
