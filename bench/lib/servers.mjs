// Servers as processes of their own, so that each one's memory, CPU and start can be told apart.
import { fork } from 'node:child_process'

export const origin = (server) => `http://127.0.0.1:${server.address().port}`
export const listen = (server) => new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))

/** Starts a module that sends its origin once it listens, and answers 'usage' with what it used. */
export async function start(file, args = [], env = {}) {
  const startedAt = performance.now()
  const child = fork(file, args, { execArgv: [], env: { ...process.env, ...env } })
  const { origin: at } = await nextMessage(child)
  return {
    origin: at,
    startMs: performance.now() - startedAt,
    async usage() {
      child.send('usage')
      return nextMessage(child)
    },
    stop: () => child.kill(),
  }
}

/** What such a module calls once it listens. */
export function ready(server) {
  // The bench ended, or broke off.
  process.on('disconnect', () => process.exit())
  process.on('message', () => {
    const { user, system } = process.cpuUsage()
    const { rss } = process.memoryUsage()
    process.send({ cpuMs: (user + system) / 1000, rssMb: rss / 2 ** 20, peakMb: process.resourceUsage().maxRSS / 1024 })
  })
  process.send({ origin: origin(server) })
}

function nextMessage(child) {
  return new Promise((resolve, reject) => {
    const ended = (code) => reject(new Error(`A server of the bench ended with ${code}.`))
    child.once('exit', ended)
    child.once('message', (message) => {
      child.off('exit', ended)
      resolve(message)
    })
  })
}

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}
