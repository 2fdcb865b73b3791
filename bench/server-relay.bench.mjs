// The upload relay beside a bare pipe and other proxies: 64 MB chunks, one after another. Ratios of interleaved rounds.
import http from 'node:http'
import { fakeTikTok } from './lib/fake-tiktok.mjs'
import { base, chunkFrom, connect, publish, putBytes } from './lib/page.mjs'
import { proxyFile } from './lib/proxies.mjs'
import { INSIDE_AN_APP, median, origin, start } from './lib/servers.mjs'

const LEAST = 0.95
const CHUNK = 64_000_000
const ROUNDS = 21
const NAMES = ['bare', 'ours', 'hono + fetch', 'fastify reply-from', 'http-proxy']

const { server: tiktok } = await fakeTikTok()
const running = []
try {
  for (const name of NAMES) {
    const server = await start(proxyFile, [name, origin(tiktok)], { ...INSIDE_AN_APP, BENCH_CLOCK: 'still' })
    const send = name === 'ours' ? await ourSender(server.origin) : plainSender(server.origin)
    running.push({ name, server, send, perSecond: [], cpu: [] })
  }
  for (const { send } of running) await send()
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const one of running) await measure(one)
  }
  report()
} finally {
  for (const { server } of running) server.stop()
  tiktok.close()
  tiktok.closeAllConnections()
}

async function measure(one) {
  const before = (await one.server.usage()).cpuMs
  const startedAt = performance.now()
  await one.send()
  one.perSecond.push(CHUNK / 1000 / (performance.now() - startedAt))
  one.cpu.push((await one.server.usage()).cpuMs - before)
}

function plainSender(at) {
  const agent = new http.Agent({ keepAlive: true })
  return () => putBytes(`${at}/upload`, { first: 0, length: CHUNK, total: 4 * CHUNK }, agent)
}

/** One long upload, a chunk at each call; as many chunks as there are rounds and one to warm up. */
async function ourSender(at) {
  const agent = new http.Agent({ keepAlive: true })
  const post = await publish(at, await connect(at), CHUNK * (ROUNDS + 1))
  let next = 0
  return async () => {
    const answer = await putBytes(`${base(at)}/posts/${post.id}/upload`, chunkFrom(post.upload, next), agent)
    next = JSON.parse(answer).nextByte
  }
}

function report() {
  const [bare, ours] = running
  const ratio = (one, key) => median(one[key].map((value, round) => value / bare[key][round]))
  console.log('relay of 64 MB chunks        × bare      MB/s   CPU × bare')
  for (const one of running) {
    const cells = [ratio(one, 'perSecond').toFixed(2), Math.round(median(one.perSecond)), ratio(one, 'cpu').toFixed(2)]
    console.log(
      `  ${one.name.padEnd(25)} ${cells[0].padStart(7)} ${String(cells[1]).padStart(9)} ${cells[2].padStart(12)}`,
    )
  }
  if (ratio(ours, 'perSecond') >= LEAST) return
  console.error(`Ours reaches ${ratio(ours, 'perSecond').toFixed(2)} × bare; ${LEAST} is the least.`)
  process.exitCode = 1
}
