// JSON through the Node entry beside a bare node:http pass-through and other proxies: creator_info, concurrency 10.
// Ours also asks who is there, counts the limit, opens the token, and parses. Ratios of interleaved rounds of one run.
import { quickTikTok } from './lib/fake-tiktok.mjs'
import { openLoad } from './lib/load.mjs'
import { connect } from './lib/page.mjs'
import { proxyFile } from './lib/proxies.mjs'
import { INSIDE_AN_APP, median, origin, start } from './lib/servers.mjs'

const LEAST = 0.85
const CONCURRENCY = 10
const WARM_UP_MS = 4000
const ROUND_MS = 100
const ROUNDS = 60
const NAMES = ['bare', 'ours', 'hono + fetch', 'fastify reply-from', 'http-proxy']

const tiktok = await quickTikTok()
const running = []
try {
  for (const name of NAMES) {
    const server = await start(proxyFile, [name, origin(tiktok)], { ...INSIDE_AN_APP, BENCH_CLOCK: 'fast' })
    const path = name === 'ours' ? `/api/direct-post/accounts/${await connect(server.origin)}/creator-info` : '/'
    const load = await openLoad(server.origin + path, { connections: CONCURRENCY, expected: 'creator_nickname' })
    running.push({ name, server, load, perSecond: [], cpu: [] })
  }
  // Long enough for every path to be compiled.
  for (const { load } of running) await load.run(WARM_UP_MS)
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const one of running) await measure(one)
  }
  report()
} finally {
  for (const { server, load } of running) {
    load.close()
    server.stop()
  }
  tiktok.close()
}

async function measure({ server, load, perSecond, cpu }) {
  const before = (await server.usage()).cpuMs
  const { count, seconds } = await load.run(ROUND_MS)
  perSecond.push(count / seconds)
  cpu.push(((await server.usage()).cpuMs - before) / count)
}

function report() {
  const [bare] = running
  const ratio = (one, key) => median(one[key].map((value, round) => value / bare[key][round]))
  console.log('JSON calls, concurrency 10          × bare   per second   CPU × bare')
  for (const one of running) {
    const cells = [ratio(one, 'perSecond').toFixed(2), Math.round(median(one.perSecond)), ratio(one, 'cpu').toFixed(2)]
    console.log(
      `  ${one.name.padEnd(32)} ${String(cells[0]).padStart(7)} ${String(cells[1]).padStart(12)} ${String(cells[2]).padStart(12)}`,
    )
  }
  const ours = ratio(running[1], 'perSecond')
  if (ours < LEAST) {
    console.error(`Ours reaches ${ours.toFixed(2)} × bare; ${LEAST} is the least.`)
    process.exitCode = 1
  }
}
