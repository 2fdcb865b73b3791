// The bench's page, built as a host builds its own, on a free port.
import { createServer } from 'node:http'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const TYPES = { js: 'text/javascript', css: 'text/css', html: 'text/html' }

export async function servePage() {
  const root = fileURLToPath(new URL('.', import.meta.url))
  const { output } = await build({
    configFile: false,
    logLevel: 'error',
    root,
    base: '/',
    define: { 'process.env.NODE_ENV': '"production"' },
    oxc: { jsx: { runtime: 'automatic', development: false } },
    build: { minify: false, write: false, target: 'es2022', modulePreload: false },
  })
  const files = new Map(output.map((file) => [`/${file.fileName}`, file.type === 'chunk' ? file.code : file.source]))

  const server = createServer(({ url }, response) => {
    const path = url === '/' ? '/index.html' : url
    response.writeHead(files.has(path) ? 200 : 404, { 'content-type': TYPES[path.split('.').pop()] ?? 'text/plain' })
    response.end(files.get(path))
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { url: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() }
}
