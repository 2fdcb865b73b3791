// The server of a fresh app: a folder of files and the kit's handler. It is copied into the app's own folder, so what it
// imports comes from the tarballs there. Prints its address when it answers.
//   node server.mjs /=dist          files by address and folder, the longest address first
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname, join } from 'node:path'
import { createDirectPostHandler } from '@direct-post/server'
import { createMemoryStore } from '@direct-post/server/memory-store'
import { nodeFetch, toNodeListener } from '@direct-post/server/node'

const sandbox = process.env.SANDBOX_ORIGIN
const folders = process.argv.slice(2).map((pair) => pair.split('='))
const types = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css' }

// Node ends a request after five minutes; a large video over a slow line takes longer.
const server = createServer({ requestTimeout: 0 })
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
const url = `http://localhost:${server.address().port}`

/** Nothing from elsewhere, no eval, no inline script or style, and no text that becomes code. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  `img-src 'self' blob: data: ${sandbox}`,
  'media-src blob:',
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ')

const handler = createDirectPostHandler({
  clientKey: 'sandbox-client-key',
  clientSecret: 'sandbox-client-secret',
  redirectUri: `${url}/api/direct-post/callback`,
  encryptionKeys: [{ id: '1', key: btoa('0123456789abcdef0123456789abcdef') }],
  store: createMemoryStore(),
  user: () => ({ userId: 'ada' }),
  fetch: nodeFetch(),
  tiktok: {
    apiOrigin: sandbox,
    authorizeUrl: `${sandbox}/v2/auth/authorize/`,
    uploadOrigins: [sandbox],
    profileOrigin: sandbox,
  },
  development: true,
})
const directPost = toNodeListener(handler)

server.on('request', (request, response) => {
  if (request.url.startsWith(`${handler.basePath}/`)) directPost(request, response)
  else void sendFile(new URL(request.url, url).pathname, response)
})
process.stdout.write(`ready: ${url}\n`)

async function sendFile(address, response) {
  const [prefix, folder] = folders.find(([start]) => address.startsWith(start))
  const path = join(folder, address.slice(prefix.length) || 'index.html')
  const bytes = await readFile(path).catch(() => null)
  response.writeHead(bytes ? 200 : 404, {
    'content-type': types[extname(path)] ?? 'application/octet-stream',
    'content-security-policy': policy,
    'x-content-type-options': 'nosniff',
  })
  response.end(bytes)
}
