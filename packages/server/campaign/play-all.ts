import { Worker } from 'node:worker_threads'
import type { Said, Share } from './share.js'
import type { Verdict } from './verdict.js'

/** Milliseconds between two lines of progress. */
const SAY_EVERY_MS = 10_000

type News = Exclude<Said, 'through'>

/** Lets workers play all schedules; their verdicts by class. `program` is the file that they are made of. */
export async function playAll(
  program: string,
  shares: readonly Share[],
  say: (line: string) => void,
): Promise<ReadonlyMap<string, readonly Verdict[]>> {
  const verdicts = new Map<string, Verdict[]>()
  const count = { total: 0, done: 0, bad: 0 }
  const progress = () => say(`  ${count.done} of ${count.total} schedules, ${count.bad} with violations`)
  const timer = setInterval(progress, SAY_EVERY_MS)

  const hear = (news: News) => {
    if ('total' in news) {
      count.total += news.total
      return
    }
    const { className, verdict } = news
    const own = verdicts.get(className) ?? []
    own.push(verdict)
    verdicts.set(className, own)
    count.done += 1
    if (verdict.violations.length > 0) count.bad += 1
  }
  try {
    await Promise.all(shares.map((share) => runWorker(program, share, hear)))
  } finally {
    clearInterval(timer)
  }
  return verdicts
}

function runWorker(program: string, share: Share, hear: (news: News) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(program, { workerData: share })
    // Server processes that were killed in it left their timers behind, so it would not end by itself.
    const end = () => void worker.terminate().then(() => resolve())
    worker.on('message', (said: Said) => (said === 'through' ? end() : hear(said)))
    worker.once('error', reject)
  })
}
