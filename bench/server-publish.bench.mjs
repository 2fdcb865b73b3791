// What a publish adds to the two calls that TikTok needs anyway (creator_info and init), with each store.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fakeTikTok } from './lib/fake-tiktok.mjs'
import { connect, publish } from './lib/page.mjs'
import { startPostgres } from './lib/postgres.mjs'
import { proxyFile } from './lib/proxies.mjs'
import { origin, start } from './lib/servers.mjs'

const CALLS = 300
const folder = mkdtempSync(join(tmpdir(), 'direct-post-bench-'))
const STORES = [
  { name: 'memory', at: 'memory', mostMs: 10 },
  { name: 'SQLite', at: `file:${join(folder, 'bench.db')}`, mostMs: 10 },
  { name: 'PostgreSQL', at: await startPostgres(), mostMs: 25 },
]

console.log('a publish adds, ms              p50    p95')
for (const { name, at, mostMs } of STORES) {
  const { p50, p95 } = await added(at)
  console.log(
    `  ${name.padEnd(26)} ${p50.toFixed(1).padStart(6)} ${p95.toFixed(1).padStart(6)}   (at most ${mostMs} at p95)`,
  )
  if (p95 > mostMs) process.exitCode = 1
}
rmSync(folder, { recursive: true })

/** The whole request minus two bare calls, measured in turn so that both meet the same machine. */
async function added(store) {
  const { server: tiktok } = await fakeTikTok()
  const server = await start(proxyFile, ['ours', origin(tiktok), store], { BENCH_CLOCK: 'fast' })
  try {
    const account = await connect(server.origin)
    const extra = []
    for (let call = -50; call < CALLS; call += 1) {
      const bare = await timed(async () => {
        await ask(tiktok, '/v2/post/publish/creator_info/query/')
        await ask(tiktok, '/v2/post/publish/video/init/')
      })
      const ours = await timed(() => publish(server.origin, account, 1000))
      if (call >= 0) extra.push(ours - bare)
    }
    extra.sort((a, b) => a - b)
    return { p50: extra[Math.floor(CALLS * 0.5)], p95: extra[Math.floor(CALLS * 0.95)] }
  } finally {
    server.stop()
    tiktok.close()
    tiktok.closeAllConnections()
  }
}

async function ask(tiktok, path) {
  return (await fetch(origin(tiktok) + path, { method: 'POST', body: '{}' })).text()
}

async function timed(work) {
  const startedAt = performance.now()
  await work()
  return performance.now() - startedAt
}
