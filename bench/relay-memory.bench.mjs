// A relayed upload of 1 GiB, the server in a process of its own: its peak memory must stay under 160 MB.
import { fakeTikTok } from './lib/fake-tiktok.mjs'
import { base, chunkFrom, connect, publish, putBytes } from './lib/page.mjs'
import { proxyFile } from './lib/proxies.mjs'
import { origin, start } from './lib/servers.mjs'

const SIZE = 1024 ** 3
const LIMIT_MB = 160

const { server: tiktok, received } = await fakeTikTok()
const server = await start(proxyFile, ['ours', origin(tiktok)])
try {
  const post = await publish(server.origin, await connect(server.origin), SIZE)
  const before = Math.round((await server.usage()).peakMb)
  const startedAt = performance.now()
  for (let next = 0; next < SIZE;) {
    const url = `${base(server.origin)}/posts/${post.id}/upload`
    next = JSON.parse(await putBytes(url, chunkFrom(post.upload, next))).nextByte
  }
  const perSecond = Math.round(SIZE / 1000 / (performance.now() - startedAt))
  const peak = Math.round((await server.usage()).peakMb)
  console.log(`relay of 1 GiB: peak RSS ${peak} MB (limit ${LIMIT_MB}; before the upload ${before}), ${perSecond} MB/s`)
  if (received() !== SIZE) throw new Error(`TikTok got ${received()} of ${SIZE} bytes.`)
  if (peak >= LIMIT_MB) throw new Error(`The server's memory grew to ${peak} MB; ${LIMIT_MB} MB is the limit.`)
} finally {
  server.stop()
  tiktok.close()
  tiktok.closeAllConnections()
}
