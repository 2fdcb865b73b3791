import { fileURLToPath } from 'node:url'
import { startDemo } from './start-demo.js'

const besideDemo = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url))
const portFrom = (name: string, usual: number) => {
  const port = Number(process.env[name] ?? usual)
  if (Number.isInteger(port) && port >= 0 && port < 65_536) return port
  throw new Error(`${name} is "${process.env[name]}", which is no port. Use a number from 1 to 65535.`)
}

try {
  const demo = await startDemo({
    port: portFrom('PORT', 4100),
    sandboxPort: portFrom('SANDBOX_PORT', 4110),
    dataDir: process.env.DATA_DIR ?? besideDemo('.data'),
    clientDir: besideDemo('dist'),
    ...(process.env.HOST ? { host: process.env.HOST } : {}),
  })
  if (demo.moved) console.log('\n  A port was taken, so the demo uses the next free one.')
  console.log(`\n  Kilnside, the demo app      ${demo.url}`)
  console.log(`  Your TikTok stand-in        ${demo.sandbox.origin}`)
  console.log('\n  Stop with Ctrl+C.\n')
  void demo.warmUp()

  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void demo.close().then(() => process.exit(0)))
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}
