import { inflateSync } from 'node:zlib'
import { PNG } from 'pngjs'
import type { Picture } from '../picture.js'
import { colourAt, type Colour } from './palette.js'
import { EXACT_CHUNK } from './write.js'

/** Any PNG; one of ours with its exact colours. */
export function readPng(file: Uint8Array): Picture {
  const bytes = Buffer.from(file)
  const { width, height, data } = PNG.sync.read(bytes)
  const chunks = chunksOf(bytes)
  const [palette, exact] = [chunks.get('PLTE'), chunks.get(EXACT_CHUNK)]
  if (palette && exact) restore(data, coloursOf(palette), inflateSync(exact))
  return { width, height, data }
}

function chunksOf(bytes: Buffer): Map<string, Buffer> {
  const chunks = new Map<string, Buffer>()
  for (let at = 8; at < bytes.length;) {
    const length = bytes.readUInt32BE(at)
    chunks.set(bytes.toString('latin1', at + 4, at + 8), bytes.subarray(at + 8, at + 8 + length))
    at += length + 12
  }
  return chunks
}

function coloursOf(bytes: Buffer): Colour[] {
  return Array.from({ length: bytes.length / 3 }, (_, index) => bytes.readUIntBE(index * 3, 3))
}

function restore(data: Buffer, palette: readonly Colour[], content: Buffer): void {
  let at = 0
  const neighbours = new Map<Colour, Colour[]>()
  for (const colour of palette) {
    const length = content[at] ?? 0
    neighbours.set(colour, coloursOf(content.subarray(at + 1, at + 1 + length * 3)))
    at += 1 + length * 3
  }
  for (let pixel = 0; pixel < data.length / 4; pixel += 1) {
    const number = content[at + pixel] ?? 0
    if (number === 0) continue
    data.writeUIntBE(neighbours.get(colourAt(data, pixel * 4))?.[number - 1] ?? 0, pixel * 4, 3)
  }
}
