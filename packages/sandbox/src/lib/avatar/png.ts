const SIGNATURE = [137, 80, 78, 71, 13, 10, 26, 10]

/** Writes a square RGB picture as PNG. `rgb` holds three bytes per pixel, row by row. */
export async function png(side: number, rgb: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  const header = new Uint8Array([...uint32(side), ...uint32(side), 8, 2, 0, 0, 0])
  const data = await deflate(withFilterBytes(side, rgb))
  return concat([
    new Uint8Array(SIGNATURE),
    chunk('IHDR', header),
    chunk('IDAT', data),
    chunk('IEND', new Uint8Array()),
  ])
}

/** Each row starts with its filter's number; 0 is none. */
function withFilterBytes(side: number, rgb: Uint8Array): Uint8Array<ArrayBuffer> {
  const rows = new Uint8Array(side * (side * 3 + 1))
  for (let y = 0; y < side; y++) rows.set(rgb.subarray(y * side * 3, (y + 1) * side * 3), y * (side * 3 + 1) + 1)
  return rows
}

async function deflate(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate'))
  return new Uint8Array(await new Response(stream).arrayBuffer())
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const body = concat([new TextEncoder().encode(type), data])
  return concat([uint32(data.length), body, uint32(crc32(body))])
}

function crc32(bytes: Uint8Array): number {
  let crc = ~0
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }
  return ~crc >>> 0
}

function uint32(value: number): Uint8Array {
  return new Uint8Array([value >>> 24, value >>> 16, value >>> 8, value])
}

function concat(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
