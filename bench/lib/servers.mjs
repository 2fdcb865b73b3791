// Servers as processes of their own, so that each one's memory, CPU and start can be told apart.
import { fork } from 'node:child_process'

export const origin = (server) => `http://127.0.0.1:${server.address().port}`
export const listen = (server) => new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))

/**
 * What every server of a throughput bench lives in, ours and the others alike: beside the heap of some app, with memory
 * that glibc does not hand back after each chunk. Alone in a fresh process, V8 and glibc fall into one of several habits
 * of collecting, and one and the same bare pipe then differs from itself by a third.
 */
export const INSIDE_AN_APP = { BENCH_APP_MB: '30', MALLOC_TRIM_THRESHOLD_: String(128 * 2 ** 20) }

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
    /** From here on `watchedMb` of the usage is the most that the process held. */
    watch: () => child.send('watch'),
    stop: () => child.kill(),
  }
}

const app = []
let watched = 0

/** What such a module calls once it listens. */
export function ready(server) {
  for (let kb = 0; kb < 1000 * Number(process.env.BENCH_APP_MB ?? 0); kb += 1) app.push(objectsOfOneKb())
  // The bench ended, or broke off.
  process.on('disconnect', () => process.exit())
  process.on('message', (message) => (message === 'watch' ? watch() : process.send(usage())))
  process.send({ origin: origin(server) })
}

const objectsOfOneKb = () => Array.from({ length: 16 }, (_, index) => ({ index, half: index / 2, list: [index] }))

function watch() {
  const look = () => (watched = Math.max(watched, process.memoryUsage.rss()))
  look()
  setInterval(look, 2)
}

function usage() {
  const { user, system } = process.cpuUsage()
  return {
    cpuMs: (user + system) / 1000,
    rssMb: process.memoryUsage.rss() / 2 ** 20,
    peakMb: process.resourceUsage().maxRSS / 1024,
    watchedMb: watched / 2 ** 20,
  }
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
