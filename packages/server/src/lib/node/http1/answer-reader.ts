import type { FetchAnswer } from '../../tiktok/fetch.js'

/** Bytes; TikTok's longest answers are a few kilobytes. */
const HEAD_MAX_BYTES = 32 * 1024
const BODY_MAX_BYTES = 1024 * 1024

/** A whole answer, and whether its connection may be used again. */
export interface Answer extends FetchAnswer {
  keepAlive: boolean
}

/**
 * Reads one HTTP/1.1 answer (RFC 9112) from the pieces of a connection. `push` answers the whole once it
 * is there and `null` until then; `end` is called when the connection closes. Whatever is not plainly
 * valid throws, because a guess about where an answer ends would be a guess about what TikTok said.
 */
export function createAnswerReader() {
  let pending: Buffer = Buffer.alloc(0)
  let head: Head | null = null

  return {
    push(piece: Buffer): Answer | null {
      pending = pending.length === 0 ? piece : Buffer.concat([pending, piece])
      while (head === null) {
        const end = pending.indexOf('\r\n\r\n')
        if (end < 0) {
          if (pending.length > HEAD_MAX_BYTES) throw malformed('its head is too long')
          return null
        }
        const read = readHead(pending.toString('latin1', 0, end))
        pending = pending.subarray(end + 4)
        // 100 and its like come before the answer itself.
        if (read.status >= 200) head = read
      }
      if (pending.length > BODY_MAX_BYTES) throw malformed('its body is too long')
      return readBody(head, pending)
    },
    end(): Answer {
      // Without a length, the end of the connection is the end of the body.
      if (head?.framing === 'close') return toAnswer(head, pending, false)
      throw malformed('it broke off')
    },
  }
}

interface Head {
  status: number
  headers: Map<string, string>
  framing: 'none' | 'chunked' | 'close' | number
  keepAlive: boolean
}

function readHead(text: string): Head {
  const lines = text.split('\r\n')
  const match = /^HTTP\/1\.([01]) (\d{3})(?: |$)/.exec(lines[0] ?? '')
  if (!match) throw malformed('its first line is no status line')
  const headers = new Map<string, string>()
  for (let at = 1; at < lines.length; at += 1) addHeader(headers, lines[at] ?? '')
  const status = Number(match[2])
  const wantsClose = /\bclose\b/i.test(headers.get('connection') ?? '') || match[1] === '0'
  return { status, headers, framing: framingOf(status, headers), keepAlive: !wantsClose }
}

function addHeader(headers: Map<string, string>, line: string): void {
  const colon = line.indexOf(':')
  // A name with space around it, or a continued line, is read differently by different readers.
  if (colon <= 0 || !/^[!#$%&'*+.^`|~\w-]+$/.test(line.slice(0, colon))) throw malformed('a header is not readable')
  const name = line.slice(0, colon).toLowerCase()
  const value = line.slice(colon + 1).trim()
  const before = headers.get(name)
  if (before !== undefined && name === 'content-length' && before !== value) throw malformed('it has two lengths')
  headers.set(name, before === undefined || name === 'content-length' ? value : `${before}, ${value}`)
}

function framingOf(status: number, headers: Map<string, string>): Head['framing'] {
  if (status === 204 || status === 304) return 'none'
  const encoding = headers.get('transfer-encoding')
  const length = headers.get('content-length')
  if (encoding !== undefined) {
    if (encoding.toLowerCase() !== 'chunked' || length !== undefined) throw malformed('its length is told in two ways')
    return 'chunked'
  }
  if (length === undefined) return 'close'
  if (!/^\d{1,9}$/.test(length)) throw malformed('its length is no number')
  return Number(length)
}

function readBody(head: Head, pending: Buffer): Answer | null {
  if (head.framing === 'none') return toAnswer(head, Buffer.alloc(0), head.keepAlive && pending.length === 0)
  if (head.framing === 'close') return null
  if (head.framing === 'chunked') return readChunks(head, pending)
  if (pending.length < head.framing) return null
  // Bytes behind the end belong to no question of ours: the connection is not used again.
  return toAnswer(head, pending.subarray(0, head.framing), head.keepAlive && pending.length === head.framing)
}

function readChunks(head: Head, pending: Buffer): Answer | null {
  const pieces: Buffer[] = []
  let at = 0
  for (;;) {
    const lineEnd = pending.indexOf('\r\n', at)
    if (lineEnd < 0) return null
    const size = /^([\da-f]{1,6})(?:;|$)/i.exec(pending.toString('latin1', at, lineEnd))?.[1]
    if (size === undefined) throw malformed('a chunk has no size')
    const [first, length] = [lineEnd + 2, Number.parseInt(size, 16)]
    if (length === 0) {
      // Trailers are not wanted; without them the end is known at once.
      if (pending.length < first + 2) return null
      const isPlain = pending.toString('latin1', first, first + 2) === '\r\n' && pending.length === first + 2
      return toAnswer(head, Buffer.concat(pieces), head.keepAlive && isPlain)
    }
    if (pending.length < first + length + 2) return null
    if (pending.toString('latin1', first + length, first + length + 2) !== '\r\n')
      throw malformed('a chunk ends elsewhere')
    pieces.push(pending.subarray(first, first + length))
    at = first + length + 2
  }
}

function toAnswer({ status, headers }: Head, body: Buffer, keepAlive: boolean): Answer {
  const text = body.toString('utf8')
  return {
    status,
    keepAlive,
    headers: { get: (name) => headers.get(name.toLowerCase()) ?? null },
    text: () => Promise.resolve(text),
  }
}

const malformed = (why: string): Error => new Error(`The answer could not be read: ${why}.`)
