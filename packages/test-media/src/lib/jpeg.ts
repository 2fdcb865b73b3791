/** A greyscale JPEG with a gradient from dark to light, one flat tone per block of 8 × 8. */
export function makeJpeg(width: number, height: number): Uint8Array<ArrayBuffer> {
  const columns = Math.ceil(width / 8)
  const rows = Math.ceil(height / 8)
  return Uint8Array.from([
    0xff,
    0xd8,
    ...segment(0xe0, [0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0]),
    ...segment(0xdb, [0, ...Array.from({ length: 64 }, () => 8)]),
    ...segment(0xc0, [8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0]),
    // Huffman tables with codes of four bits: DC size 0…11 is code 0…11, and AC knows "end of block" alone.
    ...segment(0xc4, [0x00, 0, 0, 0, 12, ...zeros(12), ...Array.from({ length: 12 }, (_, size) => size)]),
    ...segment(0xc4, [0x10, 1, ...zeros(15), 0]),
    ...segment(0xda, [1, 1, 0, 0, 63, 0]),
    ...scan(columns, rows),
    0xff,
    0xd9,
  ])
}

/** Each block as the difference of its tone to the block before, then "end of block". */
function scan(columns: number, rows: number): number[] {
  const bytes: number[] = []
  let current = 0
  let bits = 0
  const put = (value: number, count: number) => {
    for (let bit = count - 1; bit >= 0; bit--) {
      current = (current << 1) | ((value >> bit) & 1)
      if (++bits < 8) continue
      bytes.push(current)
      if (current === 0xff) bytes.push(0)
      current = 0
      bits = 0
    }
  }

  let before = 0
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const tone = Math.round(((row + column) / (rows + columns)) * 220) - 110
      const difference = tone - before
      before = tone
      const size = 32 - Math.clz32(Math.abs(difference))
      put(size, 4)
      put(difference < 0 ? difference + 2 ** size - 1 : difference, size)
      put(0, 1)
    }
  }
  if (bits > 0) put(0xff, 8 - bits)
  return bytes
}

function segment(marker: number, body: readonly number[]): number[] {
  return [0xff, marker, (body.length + 2) >> 8, (body.length + 2) & 255, ...body]
}

function zeros(count: number): number[] {
  return Array.from({ length: count }, () => 0)
}
