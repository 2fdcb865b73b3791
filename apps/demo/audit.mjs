// Starts the demo on ports of its own and lets the audit look at it: node audit.mjs check --out my-report
import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { startDemo } from './dist-server/start-demo.js'

const here = (path) => fileURLToPath(new URL(path, import.meta.url))
const [command = 'check', ...args] = process.argv.slice(2)

const dataDir = await mkdtemp(join(tmpdir(), 'kilnside-audit-'))
const demo = await startDemo({ port: 0, sandboxPort: 0, dataDir, clientDir: here('dist') })
const cli = here('../../packages/audit/dist/cli.js')
const config = here('direct-post-audit.config.json')
const child = spawn(process.execPath, [cli, command, `${demo.url}/post`, '--config', config, ...args], {
  stdio: 'inherit',
  // Where the film of `record` ends: the sandbox has another port each time.
  env: { ...process.env, DEMO_PROFILE: `${demo.sandbox.origin}/@private` },
})
process.exitCode = await new Promise((resolve) => child.on('exit', (code) => resolve(code ?? 1)))

await demo.close()
await rm(dataDir, { recursive: true, force: true })
