import type { Incoming } from './incoming.js'
import { refuse } from './problem.js'

/** Bytes; the longest honest body is a photo post with 35 keys and 4,000 characters. */
const JSON_MAX_BYTES = 64 * 1024
const JSON_MAX_DEPTH = 32

/** The JSON of a request. Too large, too deep or unreadable bodies end in a refusal (T13). */
export async function readJson(incoming: Incoming): Promise<unknown> {
  const type = incoming.header('content-type') ?? ''
  // A simple form post, which any page can send, never has this type (T03).
  if (!/^application\/json\s*(;|$)/i.test(type)) throw refuse('unsupported_media_type')

  const text = new TextDecoder().decode(await readBytes(incoming, JSON_MAX_BYTES))
  if (depth(text) > JSON_MAX_DEPTH) throw refuse('invalid_json')
  try {
    return JSON.parse(text)
  } catch {
    throw refuse('invalid_json')
  }
}

/** All bytes of a body, up to `max`; a declared length above it is refused before anything is read. */
export async function readBytes(incoming: Incoming, max: number): Promise<Uint8Array> {
  if (Number(incoming.header('content-length') ?? 0) > max) throw refuse('too_large')
  const pieces: Uint8Array[] = []
  let length = 0
  for await (const piece of incoming.body ?? []) {
    length += piece.byteLength
    if (length > max) throw refuse('too_large')
    pieces.push(piece)
  }
  return concat(pieces, length)
}

function concat(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const [first] = pieces
  if (first && pieces.length === 1) return first
  const bytes = new Uint8Array(length)
  let at = 0
  for (const piece of pieces) {
    bytes.set(piece, at)
    at += piece.byteLength
  }
  return bytes
}

/** How deep brackets nest, without parsing. Brackets inside strings count too, so they are skipped. */
function depth(text: string): number {
  let open = 0
  let deepest = 0
  let inString = false
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at]
    if (inString) {
      if (char === '\\') at += 1
      else if (char === '"') inString = false
    } else if (char === '"') inString = true
    else if (char === '{' || char === '[') deepest = Math.max(deepest, (open += 1))
    else if (char === '}' || char === ']') open -= 1
  }
  return deepest
}
