// From starting the process to listening, and memory while idle, beside a server that does nothing. Interleaved.
import { fakeTikTok } from './lib/fake-tiktok.mjs'
import { proxyFile } from './lib/proxies.mjs'
import { median, origin, start } from './lib/servers.mjs'

const MOST = { startMs: 2, rssMb: 1.5 }
const ROUNDS = 9
const NAMES = ['empty', 'ours', 'hono + fetch', 'fastify reply-from', 'http-proxy']

const { server: tiktok } = await fakeTikTok()
const seen = NAMES.map((name) => ({ name, startMs: [], rssMb: [] }))
for (let round = 0; round < ROUNDS; round += 1) {
  for (const one of seen) {
    const server = await start(proxyFile, [one.name, origin(tiktok)])
    one.startMs.push(server.startMs)
    one.rssMb.push((await server.usage()).rssMb)
    server.stop()
  }
}
tiktok.close()

const [empty] = seen
const ratio = (one, key) => median(one[key].map((value, round) => value / empty[key][round]))
console.log('start and idle memory         ms   × empty        MB   × empty')
for (const one of seen) {
  const cells = [
    Math.round(median(one.startMs)),
    ratio(one, 'startMs').toFixed(2),
    Math.round(median(one.rssMb)),
    ratio(one, 'rssMb').toFixed(2),
  ]
  console.log(`  ${one.name.padEnd(22)} ${cells.map((cell) => String(cell).padStart(9)).join(' ')}`)
}
for (const [key, most] of Object.entries(MOST)) {
  if (ratio(seen[1], key) <= most) continue
  console.error(`Ours is at ${ratio(seen[1], key).toFixed(2)} × an empty server in ${key}; ${most} is the most.`)
  process.exitCode = 1
}
