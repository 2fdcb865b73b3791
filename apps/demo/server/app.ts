import { existsSync } from 'node:fs'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import { csrf } from 'hono/csrf'
import { secureHeaders } from 'hono/secure-headers'
import { CLIPS, type clipFiles } from './clips/clips.js'
import { PEOPLE, personWith, plansOf } from './people.js'
import type { Sessions } from './session.js'

export interface AppOptions {
  sessions: Sessions
  clips: ReturnType<typeof clipFiles>
  /** The kit's handler, mounted at `/api/direct-post`. */
  directPost: (request: Request) => Promise<Response>
  /** Where the TikTok stand-in can be looked at, and where avatars come from. */
  sandboxUrl: string
  /** The built page; `null` when something else serves it. */
  clientDir: string | null
}

/** Kilnside's server: sessions, its own data, the page, and the kit under one path. */
export function createApp({ sessions, clips, directPost, sandboxUrl, clientDir }: AppOptions): Hono {
  const app = new Hono()
  if (clientDir !== null) app.use(pageHeaders(sandboxUrl))

  app.all('/api/direct-post/*', (c) => directPost(c.req.raw))

  app.get('/api/home', async (c) => {
    const person = await sessions.personOf(c.req.raw)
    c.header('Cache-Control', 'no-store')
    return c.json({ person, people: PEOPLE, plans: person ? plansOf(person) : [], clips: CLIPS, sandboxUrl })
  })

  app.use('/api/session', csrf())
  app.post('/api/session', async (c) => {
    const { personId } = await c.req.json<{ personId?: unknown }>().catch(() => ({ personId: null }))
    const person = typeof personId === 'string' ? personWith(personId) : undefined
    if (!person) return c.json({ error: 'Nobody of that name works here.' }, 404)
    await sessions.signIn(c, person)
    return c.body(null, 204)
  })
  app.delete('/api/session', (c) => {
    sessions.signOut(c)
    return c.body(null, 204)
  })
  app.all('/api/*', (c) => c.json({ error: 'There is nothing at this address.' }, 404))

  app.get('/clips/:file{[a-z]+\\.mp4}', async (c, next) => {
    const file = await clips.file(c.req.param('file').slice(0, -'.mp4'.length))
    if (file === undefined) return c.notFound()
    return serveStatic({ root: clips.folder, rewriteRequestPath: () => `/${file}` })(c, next)
  })

  if (clientDir !== null) servePage(app, clientDir)
  return app
}

function servePage(app: Hono, clientDir: string) {
  if (!existsSync(`${clientDir}/index.html`)) {
    throw new Error(
      `The page is not built: there is no ${clientDir}/index.html. ` +
        'The server would answer with nothing to look at. Start with `npm run demo`, which builds first.',
    )
  }
  app.get(
    '/assets/*',
    serveStatic({
      root: clientDir,
      onFound: (_, c) => c.header('Cache-Control', 'public, max-age=31536000, immutable'),
    }),
  )
  app.get('/kilnside.svg', serveStatic({ root: clientDir }))
  app.get(
    '*',
    serveStatic({ root: clientDir, path: 'index.html', onFound: (_, c) => c.header('Cache-Control', 'no-cache') }),
  )
}

/** Scripts, styles and calls from here alone; pictures from here and from TikTok. */
function pageHeaders(sandboxUrl: string) {
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'", 'blob:', 'data:', new URL(sandboxUrl).origin],
      mediaSrc: ["'self'", 'blob:'],
      connectSrc: ["'self'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
    referrerPolicy: 'strict-origin-when-cross-origin',
    // This is http on one's own machine; a real product would send it.
    strictTransportSecurity: false,
  })
}
