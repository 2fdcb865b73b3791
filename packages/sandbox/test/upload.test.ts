import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { createSandbox, type Sandbox, type SandboxOptions } from '../src/index.js'
import { type Answer, call, connect, noise, postInfo, put, stillSandbox, wholeFile } from './helpers.js'

const CHUNK = 5_242_880
const SIZE = CHUNK * 2 + 123
const bytes = noise(SIZE)
const sha256 = createHash('sha256').update(bytes).digest('hex')

async function started(options: SandboxOptions = {}): Promise<{
  sandbox: Sandbox
  url: string
  status: () => Promise<Answer['data']>
  send: (first: number, end: number, headers?: Record<string, string>) => Promise<Response>
}> {
  const sandbox = stillSandbox({ checkMedia: false, ...options })
  const { access_token: token } = await connect(sandbox)
  const source = { source: 'FILE_UPLOAD', video_size: SIZE, chunk_size: CHUNK, total_chunk_count: 2 }
  const { data } = await call(sandbox, token, 'video/init', { post_info: postInfo(), source_info: source })
  return {
    sandbox,
    url: data.upload_url,
    status: async () => (await call(sandbox, token, 'status/fetch', { publish_id: data.publish_id })).data,
    send: (first, end, headers) => put(sandbox, data.upload_url, bytes.slice(first, end), first, SIZE, headers),
  }
}

const heard = (response: Response) => [response.status, response.headers.get('content-range')]

describe('PUT {upload_url}', () => {
  it('answers 206 while more is to come and 201 when all is in, with the progress', async () => {
    const { send, status } = await started()
    expect(heard(await send(0, CHUNK))).toEqual([206, `bytes 0-${CHUNK}/${SIZE}`])
    expect(await status()).toMatchObject({ status: 'PROCESSING_UPLOAD', uploaded_bytes: CHUNK })
    expect(heard(await send(CHUNK, SIZE))).toEqual([201, `bytes 0-${SIZE}/${SIZE}`])
  })

  it('keeps the bytes as they came', async () => {
    const { sandbox, send } = await started()
    await send(0, CHUNK)
    await send(CHUNK, SIZE)
    const [file] = sandbox.posts[0]!.files
    expect(file).toMatchObject({
      size: SIZE,
      sha256: sha256,
      contentType: 'video/mp4',
    })
    await sandbox.clock.advance('10s')
    const media = `https://www.tiktok.com/_sandbox/media/${sandbox.posts[0]!.publishId}/0`
    const whole = new Uint8Array(await (await sandbox.fetch(media)).arrayBuffer())
    expect(createHash('sha256').update(whole).digest('hex')).toBe(file!.sha256)
    const part = await sandbox.fetch(media, { headers: { range: `bytes=${CHUNK - 2}-${CHUNK + 1}` } })
    expect(heard(part)).toEqual([206, `bytes ${CHUNK - 2}-${CHUNK + 1}/${SIZE}`])
    expect(new Uint8Array(await part.arrayBuffer())).toEqual(bytes.slice(CHUNK - 2, CHUNK + 2))
  })

  it('writes the progress as the index of the last byte when a variant says so', async () => {
    const { send, status } = await started({ variants: { progressHeader: 'last_index', uploadedBytes: 'last_index' } })
    expect(heard(await send(0, CHUNK))).toEqual([206, `bytes 0-${CHUNK - 1}/${SIZE}`])
    expect(await status()).toMatchObject({ uploaded_bytes: CHUNK - 1 })
  })

  it.each([
    ['the second chunk first', CHUNK, SIZE],
    ['a piece of a chunk', 0, 1000],
    ['all at once', 0, SIZE],
  ])('refuses %s with 416 and says how far it got', async (_, first, end) => {
    const { send, status } = await started()
    expect(heard(await send(first, end))).toEqual([416, `bytes 0-0/${SIZE}`])
    expect((await status()).uploaded_bytes).toBe(0)
  })

  it('refuses a chunk that was already accepted with 416, or takes it, by variant', async () => {
    const strict = await started()
    await strict.send(0, CHUNK)
    expect(heard(await strict.send(0, CHUNK))).toEqual([416, `bytes 0-${CHUNK}/${SIZE}`])
    const mild = await started({ variants: { resentChunk: 'accept_206' } })
    await mild.send(0, CHUNK)
    expect(heard(await mild.send(0, CHUNK))).toEqual([206, `bytes 0-${CHUNK}/${SIZE}`])
    expect((await mild.send(CHUNK, SIZE)).status).toBe(201)
  })

  it.each([
    ['no Content-Range', { 'content-range': '' }],
    ['a Content-Range of another size', { 'content-range': `bytes 0-${CHUNK - 1}/${SIZE + 1}` }],
    ['a Content-Range that runs backwards', { 'content-range': `bytes 5-0/${SIZE}` }],
    ['a Content-Range in another unit', { 'content-range': `chunks 0-1/${SIZE}` }],
    ['no Content-Type', { 'content-type': '' }],
    ['video/x-m4v', { 'content-type': 'video/x-m4v' }],
    ['a Content-Length that lies', { 'content-length': '12' }],
    ['a body without a length', { 'transfer-encoding': 'chunked' }],
  ])('refuses %s with 400', async (_, headers) => {
    const { send, status } = await started()
    expect((await send(0, CHUNK, headers)).status).toBe(400)
    expect((await status()).uploaded_bytes).toBe(0)
  })

  it.each([
    ['shorter', CHUNK - 1],
    ['longer', CHUNK + 1],
  ])('refuses a body that is %s than its range with 400, and counts nothing of it', async (_, end) => {
    const { send, status } = await started()
    const range = { 'content-range': `bytes 0-${CHUNK - 1}/${SIZE}` }
    expect((await send(0, end, range)).status).toBe(400)
    expect((await status()).uploaded_bytes).toBe(0)
    expect((await send(0, CHUNK)).status).toBe(206)
  })

  it('counts no half chunk when the sender goes away', async () => {
    const { sandbox, url, send, status } = await started()
    const broken = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(bytes.slice(0, 70_000)),
      pull: (controller) => controller.error(new Error('gone')),
    })
    const headers = { 'content-type': 'video/mp4', 'content-range': `bytes 0-${CHUNK - 1}/${SIZE}` }
    const init = { method: 'PUT', headers, body: broken, duplex: 'half' } as RequestInit
    await expect(sandbox.fetch(url, init)).rejects.toThrow('gone')
    expect((await status()).uploaded_bytes).toBe(0)
    await send(0, CHUNK)
    await send(CHUNK, SIZE)
    expect(sandbox.posts[0]!.files[0]!.sha256).toBe(sha256)
  })

  it('lets one of two writers of the same chunk win', async () => {
    const { sandbox, send } = await started()
    const answers = await Promise.all([send(0, CHUNK), send(0, CHUNK)])
    expect(answers.map(({ status }) => status).sort((a, b) => a - b)).toEqual([206, 416])
    await send(CHUNK, SIZE)
    expect(sandbox.posts[0]!.files[0]!.sha256).toBe(sha256)
  })

  it('refuses an unknown task with 404', async () => {
    const { sandbox, url } = await started()
    const wrong = [
      url.replace(/upload_id=\d/, 'upload_id=0'),
      url.slice(0, -1),
      'https://open-upload.tiktokapis.com/video/',
    ]
    for (const other of wrong) expect((await put(sandbox, other, bytes.slice(0, 10), 0, SIZE)).status).toBe(404)
  })

  it('refuses with 403 after one hour', async () => {
    const { sandbox, send } = await started()
    await send(0, CHUNK)
    await sandbox.clock.advance('1h')
    expect((await send(CHUNK, SIZE)).status).toBe(403)
  })

  it('refuses another Content-Type than the first chunk had', async () => {
    const { send } = await started()
    await send(0, CHUNK)
    expect((await send(CHUNK, SIZE, { 'content-type': 'video/webm' })).status).toBe(400)
  })

  it('takes each of the listed content types', async () => {
    const sandbox = createSandbox({ checkMedia: false })
    const { access_token: token } = await connect(sandbox)
    for (const type of ['video/mp4', 'video/quicktime', 'video/webm']) {
      const { data } = await call(sandbox, token, 'video/init', { post_info: postInfo(), source_info: wholeFile(10) })
      expect((await put(sandbox, data.upload_url, bytes.slice(0, 10), 0, 10, { 'content-type': type })).status).toBe(
        201,
      )
    }
  })
})
