// How much memory a relay grows by, beside a bare pipe: in chunk size, in parallel uploads, with a slow receiver. What
// the first question to TikTok costs once (undici's parser is compiled then) is shown beside it.
import { setTimeout as sleep } from 'node:timers/promises'
import { fakeTikTok } from './lib/fake-tiktok.mjs'
import { base, chunkFrom, connect, publish, putBytes } from './lib/page.mjs'
import { proxyFile } from './lib/proxies.mjs'
import { origin, start } from './lib/servers.mjs'

const MOST = 1.2
/** What the operating system and the collector do by themselves; below this a ratio says nothing. */
const NOISE_MB = 12
/** Compiling goes on in the background after the first question. */
const SETTLED_MS = 1500

const CASES = [
  { name: 'one upload of 64 MB', uploads: 1, bytes: 64_000_000 },
  { name: 'one upload of 512 MB', uploads: 1, bytes: 512_000_000 },
  { name: 'four at once of 64 MB', uploads: 4, bytes: 64_000_000 },
  { name: 'a slow receiver, 64 MB', uploads: 1, bytes: 64_000_000, slowMs: 2 },
]

let isOver = false
let firstQuestionMb = 0
console.log('growth of the peak, MB           bare   ours')
for (const one of CASES) {
  const bare = await growth('bare', one)
  const ours = await growth('ours', one)
  const isFine = ours <= Math.max(bare * MOST, bare + NOISE_MB)
  isOver ||= !isFine
  console.log(
    `  ${one.name.padEnd(28)} ${String(bare).padStart(6)} ${String(ours).padStart(6)}${isFine ? '' : `   more than ${MOST} × bare`}`,
  )
}
console.log(`  the first question, once${' '.repeat(13)} ${String(Math.round(firstQuestionMb)).padStart(6)}`)
if (isOver) process.exitCode = 1

async function growth(name, { uploads, bytes, slowMs = 0 }) {
  const { server: tiktok, received } = await fakeTikTok({ slowMs })
  const server = await start(proxyFile, [name, origin(tiktok)])
  try {
    const atStart = await server.usage()
    const senders = []
    for (let index = 0; index < uploads; index += 1) senders.push(await sender(name, server.origin, bytes))
    await sleep(SETTLED_MS)
    const before = await server.usage()
    if (name === 'ours') firstQuestionMb = before.peakMb - atStart.peakMb
    server.watch()
    await Promise.all(senders.map((send) => send()))
    if (received() !== uploads * bytes) throw new Error(`${received()} of ${uploads * bytes} bytes arrived.`)
    return Math.round((await server.usage()).watchedMb - before.rssMb)
  } finally {
    server.stop()
    tiktok.close()
    tiktok.closeAllConnections()
  }
}

async function sender(name, at, bytes) {
  if (name === 'bare') return () => putBytes(`${at}/upload`, { first: 0, length: bytes, total: bytes })
  const post = await publish(at, await connect(at), bytes)
  return async () => {
    for (let next = 0; next < bytes;) {
      next = JSON.parse(await putBytes(`${base(at)}/posts/${post.id}/upload`, chunkFrom(post.upload, next))).nextByte
    }
  }
}
