import { createServer } from 'node:http'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { s3Storage } from '../examples/s3-storage.js'
import { storePhotos } from './media-kit.js'
import { createRig } from './rig.js'

const files = new Map<string, Buffer>()
const asked: string[] = []
let server: Server

/** As much of S3 as a store of media needs: signed requests, one range, 404. */
beforeAll(async () => {
  server = createServer((request, response) => {
    const pieces: Buffer[] = []
    request.on('data', (piece: Buffer) => pieces.push(piece))
    request.on('end', (): void => {
      asked.push(`${request.method} ${request.headers.range ?? ''} ${request.headers.authorization ?? ''}`)
      const name = request.url ?? ''
      if (request.method === 'PUT') files.set(name, Buffer.concat(pieces))
      if (request.method === 'DELETE') files.delete(name)
      const file = files.get(name)
      const [, first, last] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '') ?? []
      if (request.method !== 'GET' || !file) {
        response.writeHead(request.method === 'GET' ? 404 : 200).end()
        return
      }
      if (first === undefined) {
        response.writeHead(200, { 'content-length': file.length }).end(file)
        return
      }
      response.writeHead(206, { 'content-range': `bytes ${first}-${last}/${file.length}` })
      response.end(file.subarray(Number(first), Number(last) + 1))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, resolve))
})
afterAll(() => server.close())

const open = () =>
  s3Storage({
    url: `http://localhost:${(server.address() as AddressInfo).port}/videos`,
    accessKeyId: 'id',
    secretAccessKey: 'secret',
  })

describe('the example of a bucket', () => {
  it('keeps, reads in part, and drops, each time with a signature', async () => {
    const storage = open()
    await storage.put?.('a/b', Buffer.from('0123456789'), 'image/jpeg')
    const read = await storage.get('a/b', { firstByte: 2, lastByte: 4 })
    expect([read?.size, await new Response(read?.body as ReadableStream).text()]).toEqual([10, '234'])
    await storage.delete?.('a/b')
    expect(await storage.get('a/b', null)).toBeNull()
    expect(asked.filter((line) => !line.includes('AWS4-HMAC-SHA256 Credential=id/'))).toEqual([])
  })

  it('has TikTok pull photos through the own domain, byte by byte (F67)', async () => {
    const rig = await createRig({ server: { media: { storage: open() } } })
    const account = await rig.connect('public')
    const media = await storePhotos(rig)
    const created = await rig.publish(account, { media })
    await rig.sandbox.clock.advance('1m')
    expect((await rig.send('GET', `/posts/${created.body.post.id}`)).body.post.status).toBe('posted')
    const arrived = rig.sandbox.posts[0]?.files.map((file) => file.sha256)
    expect(arrived).toEqual(media.items.map(({ fingerprint }) => fingerprint))
    expect(files.size).toBe(media.items.length)
  })
})
