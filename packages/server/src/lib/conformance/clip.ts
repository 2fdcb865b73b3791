/*
 * A video of three seconds that takes two kilobytes: all that TikTok's checks read is in its tables, and its
 * frames are never drawn. Boxes as in ISO/IEC 14496-12 and -15.
 */
const FRAMES_PER_SECOND = 24
const FRAMES = 3 * FRAMES_PER_SECOND
const SIDE = 540
const FRAME = bytes(0, 0, 0, 16, 0x65, 0x88, 0x84, 0, ...Array.from({ length: 12 }, (_, index) => index * 7))

export const CLIP = {
  durationSec: 3,
  width: SIDE,
  height: SIDE,
  mimeType: 'video/mp4',
  name: 'conformance.mp4',
} as const

/** The file's bytes. */
export function makeClip(): Uint8Array<ArrayBuffer> {
  const head = box('ftyp', text('isom'), u32(512), text('isomavc1mp41'))
  const frames = Array.from({ length: FRAMES }, () => FRAME)
  const before = head.length + movie(0).length + 8
  return join(head, movie(before), box('mdat', ...frames))
}

function movie(firstFrameAt: number) {
  const matrix = join(u32(0x10000), u32(0, 0, 0), u32(0x10000), u32(0, 0, 0), u32(0x40000000))
  const header = full(
    'mvhd',
    u32(0, 0, FRAMES_PER_SECOND, FRAMES, 0x10000),
    bytes(1, 0, 0, 0),
    u32(0, 0),
    matrix,
    u32(0, 0, 0, 0, 0, 0, 2),
  )
  const track = join(u32(0, 0, 1, 0, FRAMES, 0, 0, 0, 0), matrix, u32(SIDE * 0x10000, SIDE * 0x10000))
  return box(
    'moov',
    header,
    box(
      'trak',
      box('tkhd', bytes(0, 0, 0, 7), track),
      box('mdia', mediaHeader(), handler(), box('minf', video(), data(), samples(firstFrameAt))),
    ),
  )
}

const mediaHeader = () => full('mdhd', u32(0, 0, FRAMES_PER_SECOND, FRAMES), bytes(0x55, 0xc4, 0, 0))
const handler = () => full('hdlr', u32(0), text('vide'), u32(0, 0, 0), bytes(0))
const video = () => box('vmhd', bytes(0, 0, 0, 1), u32(0, 0))
const data = () => box('dinf', full('dref', u32(1), box('url ', bytes(0, 0, 0, 1))))

function samples(firstFrameAt: number) {
  return box(
    'stbl',
    full('stsd', u32(1), avc1()),
    full('stts', u32(1, FRAMES, 1)),
    full('stsc', u32(1, 1, FRAMES, 1)),
    full('stsz', u32(FRAME.length, FRAMES)),
    full('stco', u32(1, firstFrameAt)),
  )
}

function avc1() {
  const parameters = [
    bytes(0x67, 0x42, 0xc0, 0x1e, 0xda, 0x02, 0x20, 0x23, 0xed),
    bytes(0x68, 0xce, 0x3c, 0x80),
  ] as const
  const [sequence, picture] = parameters
  const config = join(
    bytes(1, 0x42, 0xc0, 0x1e, 0xff, 0xe1, 0, sequence.length),
    sequence,
    bytes(1, 0, picture.length),
    picture,
  )
  const size = bytes(SIDE >> 8, SIDE & 255, SIDE >> 8, SIDE & 255)
  const rest = [u32(0x480000, 0x480000, 0), bytes(0, 1), new Uint8Array(32), bytes(0, 24, 255, 255)]
  return box('avc1', u32(0), bytes(0, 0, 0, 1), u32(0, 0, 0, 0), size, ...rest, box('avcC', config))
}

function box(name: string, ...content: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const body = join(...content)
  return join(u32(body.length + 8), text(name), body)
}

/** A box with version 0 and no flags. */
const full = (name: string, ...content: readonly Uint8Array[]) => box(name, u32(0), ...content)

function join(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

function u32(...values: readonly number[]): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(values.length * 4))
  values.forEach((value, index) => view.setUint32(index * 4, value))
  return new Uint8Array(view.buffer)
}

function bytes(...values: readonly number[]): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(values)
}

const text = (value: string) => Uint8Array.from(value, (letter) => letter.charCodeAt(0))
