import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { getRequestListener } from '@hono/node-server'
import { createSandbox, type Sandbox, type SandboxOptions } from '@direct-post/sandbox'
import { createDirectPostHandler, type HandlerOptions } from '@direct-post/server'
import { nodeFetch } from '@direct-post/server/node'
import { createSqliteStore } from '@direct-post/server/sqlite-store'
import { createApp } from './app.js'
import { clipFiles } from './clips/clips.js'
import { loadKeys } from './keys.js'
import { listen, type Listener } from './listen.js'
import { createSessions } from './session.js'

/** What the demo is called by its TikTok: the sandbox knows this app and no other. */
const APP = { clientKey: 'kilnside-demo', clientSecret: 'kilnside-demo-secret', name: 'Kilnside' }

export interface DemoOptions {
  /** @default '127.0.0.1' */
  host?: string
  /** Where the app listens; 0 takes any free port. */
  port: number
  /** Where the sandbox listens: its own origin, as TikTok has. */
  sandboxPort: number
  /** Keeps the database, the keys and the sample clips. */
  dataDir: string
  /** The built page; `null` with `page` instead. */
  clientDir: string | null
  /** Serves the page while it is being worked on. */
  page?: Listener
  sandbox?: SandboxOptions
  server?: Partial<HandlerOptions>
}

export interface Demo {
  url: string
  sandboxUrl: string
  /** Whether a port was taken and the next one used. */
  moved: boolean
  sandbox: Sandbox
  /** Stops the sandbox alone, as if TikTok were down. */
  stopSandbox(): Promise<void>
  close(): Promise<void>
}

/** App, server and sandbox in one process, each on an address of its own. */
export async function startDemo(options: DemoOptions): Promise<Demo> {
  const { host = '127.0.0.1', dataDir } = options
  await mkdir(dataDir, { recursive: true })
  const keys = await loadKeys(dataDir)
  const sessions = createSessions(keys.session)
  const web = await listen({ host, port: options.port })
  const tiktok = await listen({ host, port: options.sandboxPort })
  const url = `http://localhost:${web.port}`
  const sandboxUrl = `http://localhost:${tiktok.port}`

  const redirectUri = `${url}/api/direct-post/callback`
  const sandbox = createSandbox({
    origin: sandboxUrl,
    apps: [{ ...APP, redirectUris: [redirectUri] }],
    allowLoopbackRedirect: true,
    ...options.sandbox,
  })
  tiktok.answerWith(getRequestListener((request) => sandbox.fetch(request)))

  const store = await createSqliteStore({ url: `file:${join(dataDir, 'direct-post.db')}` })
  const directPost = createDirectPostHandler({
    clientKey: APP.clientKey,
    clientSecret: APP.clientSecret,
    redirectUri,
    encryptionKeys: [{ id: 'demo', key: keys.tokens }],
    store,
    user: async (request) => {
      const person = await sessions.personOf(request)
      return person && { userId: person.id }
    },
    tiktok: sandbox.endpoints,
    fetch: nodeFetch(),
    development: true,
    ...options.server,
  })
  const clips = clipFiles(dataDir)
  const app = createApp({ sessions, clips, directPost, sandboxUrl, clientDir: options.clientDir })
  web.answerWith(withPage(getRequestListener(app.fetch), options.page))

  return {
    url,
    sandboxUrl,
    moved: web.moved || tiktok.moved,
    sandbox,
    stopSandbox: () => tiktok.close(),
    close: async () => void (await Promise.all([web.close(), tiktok.close()])),
  }
}

/** While the page is worked on, whatever is not the server's goes to the tool that builds it. */
function withPage(api: Listener, page: Listener | undefined): Listener {
  if (!page) return api
  return (request, response) => (/^\/(api|clips)\//.test(request.url ?? '') ? api : page)(request, response)
}
