// From the command to its first answer, a new process each time: the middle one of five must stay under a second.
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const cli = fileURLToPath(new URL('../packages/sandbox/dist/cli.js', import.meta.url))
const LIMIT_MS = 1000

const times = []
for (let i = 0; i < 5; i++) times.push(await startOnce(4800 + i))
times.sort((a, b) => a - b)
console.log(
  `start to first answer: ${times[2].toFixed(0)} ms in the middle of ${times.map((ms) => ms.toFixed(0)).join(', ')} (limit ${LIMIT_MS})`,
)
process.exitCode = times[2] > LIMIT_MS ? 1 : 0

async function startOnce(port) {
  const began = performance.now()
  const child = spawn(process.execPath, [cli, '--port', String(port), '--quiet'], { stdio: 'ignore' })
  try {
    for (;;) {
      const response = await fetch(`http://localhost:${port}/v2/post/publish/creator_info/query/`, {
        method: 'POST',
      }).catch(() => null)
      if (response?.status === 401) return performance.now() - began
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
  } finally {
    child.kill()
  }
}
