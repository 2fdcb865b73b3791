import { describe, expect, it } from 'vitest'
import { createAnswerReader } from './answer-reader.js'

/** Feeds the text in pieces of the given size, then ends the connection where the answer wants that. */
async function read(
  text: string,
  pieceSize: number,
  ends = false,
): Promise<{ status: number; text: string; keepAlive: boolean } | null> {
  const reader = createAnswerReader()
  const bytes = Buffer.from(text, 'utf8')
  for (let at = 0; at < bytes.length; at += pieceSize) {
    const answer = reader.push(bytes.subarray(at, at + pieceSize))
    if (answer) return { status: answer.status, text: await answer.text(), keepAlive: answer.keepAlive }
  }
  if (!ends) return null
  const answer = reader.end()
  return { status: answer.status, text: await answer.text(), keepAlive: answer.keepAlive }
}

const GOOD: [string, string, { status: number; text: string; keepAlive: boolean }, boolean?][] = [
  [
    'a length',
    'HTTP/1.1 200 OK\r\nContent-Length: 7\r\n\r\n{"é":1}'.replace('7', '8'),
    { status: 200, text: '{"é":1}', keepAlive: true },
  ],
  [
    'chunks',
    'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2;x=y\r\nde\r\n0\r\n\r\n',
    { status: 200, text: 'abcde', keepAlive: true },
  ],
  ['no body', 'HTTP/1.1 204 No Content\r\n\r\n', { status: 204, text: '', keepAlive: true }],
  [
    'the end of the connection',
    'HTTP/1.0 200 OK\r\n\r\nall of it',
    { status: 200, text: 'all of it', keepAlive: false },
    true,
  ],
  [
    'a wish to close',
    'HTTP/1.1 200 OK\r\nconnection: close\r\ncontent-length: 1\r\n\r\nx',
    { status: 200, text: 'x', keepAlive: false },
  ],
  [
    'an answer before the answer',
    'HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 201 Created\r\ncontent-length: 0\r\n\r\n',
    { status: 201, text: '', keepAlive: true },
  ],
  [
    'a length said twice alike',
    'HTTP/1.1 200 OK\r\ncontent-length: 1\r\ncontent-length: 1\r\n\r\nx',
    { status: 200, text: 'x', keepAlive: true },
  ],
]

const BAD = [
  'HTTP/2 200 OK\r\n\r\n',
  'SSH-2.0-OpenSSH\r\n\r\n',
  'HTTP/1.1 20 OK\r\n\r\n',
  'HTTP/1.1 200 OK\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\nxx',
  'HTTP/1.1 200 OK\r\ncontent-length: 1\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n',
  'HTTP/1.1 200 OK\r\ntransfer-encoding: gzip, chunked\r\n\r\n0\r\n\r\n',
  'HTTP/1.1 200 OK\r\ncontent-length: -1\r\n\r\n',
  'HTTP/1.1 200 OK\r\ncontent-length: 0x10\r\n\r\n',
  'HTTP/1.1 200 OK\r\ncontent-length : 1\r\n\r\nx',
  'HTTP/1.1 200 OK\r\n folded: 1\r\n\r\n',
  'HTTP/1.1 200 OK\r\nno colon\r\n\r\n',
  'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n',
  'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n1\r\nabcd\r\n',
  `HTTP/1.1 200 OK\r\n${'x: y\r\n'.repeat(10_000)}`,
  `HTTP/1.1 200 OK\r\ncontent-length: 9999999\r\n\r\n${'x'.repeat(1_100_000)}`,
]

describe('an answer from the wire', () => {
  for (const [name, text, expected, ends] of GOOD) {
    it.each([1, 2, 7, 4096])(`is whole with ${name}, in pieces of %i bytes`, async (size) => {
      expect(await read(text, size, ends)).toEqual(expected)
    })
  }

  it.each(BAD.map((text) => [text.slice(0, 70), text]))('is refused when it is %j', async (_, text) => {
    await expect(read(text, 4096, true)).rejects.toThrow('could not be read')
  })

  it.each(GOOD.filter(([name]) => !/connection|no body/.test(name)).map(([name, text]) => [name, text]))(
    'is never whole when it breaks off: %s',
    async (_, text) => {
      for (let length = 0; length < text.length - 1; length += 1) {
        const reader = createAnswerReader()
        const answer = length === 0 ? null : reader.push(Buffer.from(text.slice(0, length), 'utf8'))
        expect(answer).toBeNull()
        expect(() => reader.end()).toThrow('broke off')
      }
    },
  )

  it('is not followed by another on a connection that said more than was asked', async () => {
    const answer = await read('HTTP/1.1 200 OK\r\ncontent-length: 1\r\n\r\nxHTTP/1.1 200 OK\r\n', 4096)
    expect(answer?.keepAlive).toBe(false)
  })
})
