// JSON through the Node entry beside a bare node:http pass-through and other proxies: creator_info, concurrency 10.
// Ours also asks who is there, counts the limit, opens the token, and parses. Ratios of interleaved rounds of one run.
import http from 'node:http'
import { fakeTikTok } from './lib/fake-tiktok.mjs'
import { connect } from './lib/page.mjs'
import { proxyFile } from './lib/proxies.mjs'
import { median, origin, start } from './lib/servers.mjs'

const LEAST = 0.85
const CONCURRENCY = 10
const ROUND_MS = 100
const ROUNDS = 60
const NAMES = ['bare', 'ours', 'hono + fetch', 'fastify reply-from', 'http-proxy']

const { server: tiktok } = await fakeTikTok()
const running = []
try {
  for (const name of NAMES) {
    const server = await start(proxyFile, [name, origin(tiktok)], { BENCH_CLOCK: 'fast' })
    const path = name === 'ours' ? `/api/direct-post/accounts/${await connect(server.origin)}/creator-info` : '/'
    running.push({ name, server, url: server.origin + path, agent: agentFor(), perSecond: [], cpu: [] })
  }
  // Long enough for every path to be compiled.
  for (const one of running) await load(one, 20 * ROUND_MS)
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const one of running) {
      const before = (await one.server.usage()).cpuMs
      const { count, seconds } = await load(one, ROUND_MS)
      one.perSecond.push(count / seconds)
      one.cpu.push(((await one.server.usage()).cpuMs - before) / count)
    }
  }
  report()
} finally {
  for (const { server, agent } of running) {
    agent.destroy()
    server.stop()
  }
  tiktok.close()
  tiktok.closeAllConnections()
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

function agentFor() {
  return new http.Agent({ keepAlive: true, maxSockets: CONCURRENCY })
}

async function load({ url, agent }, forMs) {
  const startedAt = performance.now()
  let count = 0
  const worker = async () => {
    while (performance.now() - startedAt < forMs) {
      await get(url, agent)
      count += 1
    }
  }
  await Promise.all(Array.from({ length: CONCURRENCY }, worker))
  return { count, seconds: (performance.now() - startedAt) / 1000 }
}

function get(url, agent) {
  return new Promise((resolve, reject) => {
    http
      .get(url, { agent }, (answer) => {
        let text = ''
        answer.on('data', (data) => (text += data))
        answer.on('end', () => (text.includes('creator_nickname') ? resolve() : reject(new Error(text))))
      })
      .on('error', reject)
  })
}
