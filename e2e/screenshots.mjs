// Photographs the demo in every width, theme and state, for people to look at: `pnpm --dir e2e run screenshots`.
import { fileURLToPath } from 'node:url'
import { createServer, defaultServerConditions } from 'vite'

const vite = await createServer({
  root: fileURLToPath(new URL('..', import.meta.url)),
  configFile: false,
  server: { middlewareMode: true, ws: false },
  optimizeDeps: { noDiscovery: true },
  ssr: {
    noExternal: [/^@direct-post\//],
    resolve: { conditions: ['direct-post-source', ...defaultServerConditions] },
  },
})
try {
  const { takeScreenshots } = await vite.ssrLoadModule('/e2e/support/screenshots.ts')
  await takeScreenshots(fileURLToPath(new URL('shots', import.meta.url)), process.argv.slice(2))
} finally {
  await vite.close()
}
