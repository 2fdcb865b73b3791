import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { serve, type RunningSandbox, type ServeOptions } from '@direct-post/sandbox/node'
import { createDirectPostHandler, type DirectPostHandler, type HandlerOptions } from '@direct-post/server'
import { createMemoryStore } from '@direct-post/server/memory-store'
import { nodeFetch, toNodeListener } from '@direct-post/server/node'
import type { BrowserContext } from 'playwright-core'
import { inject } from 'vitest'
import { photoFolder } from '../../apps/demo/server/photo-folder.js'

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
}

export interface Lab {
  url: string
  sandbox: RunningSandbox
  /** Connects a creator as a person would, without the clicks. */
  connect(context: BrowserContext, creator: string, scopes?: readonly string[]): Promise<void>
  /** The host's scheduler sends what was confirmed for later. */
  publish: DirectPostHandler['publish']
  close(): Promise<void>
}

/** Hosts of every kind under a strict policy, with server and sandbox on ports of their own. */
export async function startLab(sandboxOptions: ServeOptions = {}, server: Partial<HandlerOptions> = {}): Promise<Lab> {
  const pages = inject('labPages')
  const web = createServer({ requestTimeout: 0 })
  await new Promise<void>((resolve) => web.listen(0, '127.0.0.1', resolve))
  // Typed as AddressInfo because a TCP port is listened on, never a pipe.
  const url = `http://localhost:${(web.address() as AddressInfo).port}`
  const sandbox = await serve({
    port: 0,
    allowLoopbackRedirect: true,
    allowLoopbackPull: true,
    timing: { processing: () => '1s', moderation: '0ms' },
    rateLimits: false,
    ...sandboxOptions,
  })
  const photos = await mkdtemp(join(tmpdir(), 'lab-photos-'))
  const handler = createDirectPostHandler({
    clientKey: 'sandbox-client-key',
    clientSecret: 'sandbox-client-secret',
    redirectUri: `${url}/api/direct-post/callback`,
    encryptionKeys: [{ id: '1', key: btoa('0123456789abcdef0123456789abcdef') }],
    store: createMemoryStore(),
    // Somebody else in each test, so that none sees what another left.
    user: (request) => ({ userId: /person=(\w+)/.exec(request.headers.get('cookie') ?? '')?.[1] ?? 'ada' }),
    media: { storage: photoFolder(photos) },
    fetch: nodeFetch(),
    tiktok: sandbox.endpoints,
    development: true,
    ...server,
  })
  const directPost = toNodeListener(handler)
  web.on('request', (request, response) => {
    const { pathname } = new URL(request.url ?? '', url)
    if (pathname.startsWith(`${handler.basePath}/`)) return directPost(request, response)
    const file = join(pages, pathname === '/' ? 'index.html' : pathname)
    readFile(file).then(
      (bytes) => response.writeHead(200, headersOf(file, sandbox.origin)).end(bytes),
      () => response.writeHead(404).end(),
    )
  })

  return {
    url,
    sandbox,
    async connect({ request }, creator, scopes) {
      const answer = await request.post(`${url}/api/direct-post/connect`, {
        headers: { 'x-direct-post': '1' },
        data: { returnTo: '/' },
      })
      const { authorizeUrl } = (await answer.json()) as { authorizeUrl: string }
      const back = await sandbox.authorize(authorizeUrl, { creator, ...(scopes ? { scopes } : {}) })
      await request.get(back.href)
    },
    publish: (receiptId) => handler.publish(receiptId),
    async close() {
      web.closeAllConnections()
      await new Promise((resolve) => web.close(resolve))
      await sandbox.close()
      await rm(photos, { recursive: true })
    },
  }
}

function headersOf(file: string, sandboxOrigin: string) {
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    `img-src 'self' blob: data: ${sandboxOrigin}`,
    'media-src blob:',
    "connect-src 'self'",
    "frame-src 'self'",
    "frame-ancestors 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ]
  return {
    'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
    'content-security-policy': policy.join('; '),
  }
}
