import { crc32, deflateSync } from 'node:zlib'
import { PNG } from 'pngjs'
import type { Picture } from '../picture.js'
import { bytesOf, tell, type Told } from './palette.js'

/** A chunk of our own: a reader that does not know it shows the nearest of 256 colours, which is near enough to look at. */
export const EXACT_CHUNK = 'exCT'

/**
 * A PNG without loss, a third the size of the browser's own: a byte per pixel brings the lines of a text close enough
 * together for the compression to find them alike, three bytes do not. The same pixels always give the same bytes.
 */
export function writePng(picture: Picture): Buffer {
  const told = tell(picture)
  return told ? indexed(picture, told) : plainPng(picture)
}

/** As every reader shows it, and larger. */
export function plainPng({ width, height, data }: Picture, deflateLevel = 9): Buffer {
  const png = new PNG({ width, height })
  png.data = Buffer.from(data)
  return PNG.sync.write(png, { deflateLevel })
}

/** https://www.w3.org/TR/png-3: colour type 3, eight bits a pixel, no filter, since numbers of colours are no amounts. */
function indexed({ width, height }: Picture, { palette, nearest, neighbours, exact }: Told): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 3, 0, 0, 0], 8)
  const rows = Buffer.alloc((width + 1) * height)
  for (let row = 0; row < height; row += 1) {
    rows.set(nearest.subarray(row * width, (row + 1) * width), row * (width + 1) + 1)
  }
  const lists = neighbours.flatMap((colours) => [colours.length, ...colours.flatMap(bytesOf)])

  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flatMap(bytesOf))),
    chunk('IDAT', packed(rows)),
    ...(exact.some(Boolean) ? [chunk(EXACT_CHUNK, packed(Buffer.concat([Buffer.from(lists), exact])))] : []),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function packed(content: Buffer): Buffer {
  return deflateSync(content, { level: 9, memLevel: 9 })
}

function chunk(name: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), content])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(content.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}
