// The demo while it is being worked on: page and server come straight from the sources, the page with hot reloading.
import { fileURLToPath } from 'node:url'
import { createServer } from 'vite'

const here = (path) => fileURLToPath(new URL(path, import.meta.url))
const vite = await createServer({
  root: here('.'),
  server: { middlewareMode: true, hmr: { port: Number(process.env.HMR_PORT ?? 4120) } },
})
const { startDemo } = await vite.ssrLoadModule('/server/start-demo.ts')
const demo = await startDemo({
  port: Number(process.env.PORT ?? 4100),
  sandboxPort: Number(process.env.SANDBOX_PORT ?? 4110),
  dataDir: process.env.DATA_DIR ?? here('.data'),
  clientDir: null,
  page: vite.middlewares,
})
process.stdout.write(`\n  Kilnside, reloading     ${demo.url}\n  Your TikTok stand-in    ${demo.sandbox.origin}\n\n`)

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => void Promise.all([demo.close(), vite.close()]).then(() => process.exit(0)))
}
