import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { getRequestListener } from '@hono/node-server'
import { serve, type RunningSandbox, type ServeOptions } from '@direct-post/sandbox/node'
import { createDirectPostHandler, type HandlerOptions } from '@direct-post/server'
import { nodeFetch } from '@direct-post/server/node'
import { createSqliteStore } from '@direct-post/server/sqlite-store'
import { createApp } from './app.js'
import { CLIPS, clipFiles } from './clips/clips.js'
import { loadKeys } from './keys.js'
import { listen, nextFree, type Listener } from './listen.js'
import { photoFolder } from './photo-folder.js'
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
  /** Keeps the database and the keys. */
  dataDir: string
  /** Keeps the sample clips. @default `clips` in the data folder */
  clipsDir?: string
  /** The built page; `null` with `page` instead. */
  clientDir: string | null
  /** Serves the page while it is being worked on. */
  page?: Listener
  sandbox?: ServeOptions
  server?: Partial<HandlerOptions>
}

export interface Demo {
  url: string
  /** Whether a port was taken and the next one used. */
  moved: boolean
  sandbox: RunningSandbox
  /** Makes the sample clips before anybody asks for them. */
  warmUp(): Promise<void>
  close(): Promise<void>
}

/** App, server and sandbox in one process, each on an address of its own. */
export async function startDemo(options: DemoOptions): Promise<Demo> {
  const { host = '127.0.0.1', dataDir } = options
  await mkdir(dataDir, { recursive: true })
  const keys = await loadKeys(dataDir)
  const sessions = createSessions(keys.session)
  const web = await listen(host, options.port)
  const url = `http://localhost:${web.port}`
  const redirectUri = `${url}/api/direct-post/callback`
  const sandbox = await nextFree(options.sandboxPort, (port) =>
    serve({
      host,
      port,
      apps: [{ ...APP, redirectUris: [redirectUri] }],
      allowLoopbackRedirect: true,
      allowLoopbackPull: true,
      ...options.sandbox,
    }),
  )

  const directPost = createDirectPostHandler({
    clientKey: APP.clientKey,
    clientSecret: APP.clientSecret,
    redirectUri,
    encryptionKeys: [{ id: 'demo', key: keys.tokens }],
    store: await freshStore(join(dataDir, `direct-post-${web.port}.db`)),
    user: async (request) => {
      const person = await sessions.personOf(request)
      return person && { userId: person.id }
    },
    media: { storage: photoFolder(join(dataDir, 'photos')) },
    tiktok: sandbox.endpoints,
    fetch: nodeFetch(),
    development: true,
    ...options.server,
  })
  const clips = clipFiles(options.clipsDir ?? join(dataDir, 'clips'))
  const app = createApp({ sessions, clips, directPost, sandboxUrl: sandbox.origin, clientDir: options.clientDir })
  web.answerWith(withPage(getRequestListener(app.fetch), options.page))

  return {
    url,
    moved: web.port !== options.port || new URL(sandbox.origin).port !== String(options.sandboxPort),
    sandbox,
    async warmUp() {
      for (const { id } of CLIPS) await clips.file(id)
    },
    close: async () => void (await Promise.all([web.close(), sandbox.close()])),
  }
}

/**
 * The stand-in forgets everybody when it stops, so what the server knew of them goes, too. Two demos
 * that run side by side have a file each.
 */
async function freshStore(file: string) {
  await Promise.all(['', '-wal', '-shm'].map((suffix) => rm(file + suffix, { force: true })))
  return createSqliteStore({ url: `file:${file}` })
}

/** While the page is worked on, whatever is not the server's goes to the tool that builds it. */
function withPage(api: Listener, page: Listener | undefined): Listener {
  if (!page) return api
  return (request, response) => (/^\/(api|clips)\//.test(request.url ?? '') ? api : page)(request, response)
}
