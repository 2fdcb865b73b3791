import { BitWriter } from './bit-writer.js'

/** Pixels of a macroblock's side. */
export const MACROBLOCK = 16
/** Bits of `frame_num`; it counts modulo 2 to this. */
export const FRAME_NUM_BITS = 8

const BASELINE = 66
/** `constraint_set0_flag` and `constraint_set1_flag`: Constrained Baseline, which every decoder plays. */
const CONSTRAINTS = 0b1100_0000
/** `level_idc`, macroblocks per second, macroblocks per frame (table A-1). */
const LEVELS: readonly (readonly [number, number, number])[] = [
  [30, 40_500, 1_620],
  [31, 108_000, 3_600],
  [40, 245_760, 8_192],
  [51, 983_040, 36_864],
  [52, 2_073_600, 36_864],
]

export interface FrameSize {
  /** Pixels, even. */
  width: number
  height: number
  fps: number
}

export function macroblockColumns({ width }: FrameSize): number {
  return Math.ceil(width / MACROBLOCK)
}

export function macroblockRows({ height }: FrameSize): number {
  return Math.ceil(height / MACROBLOCK)
}

/** 7.3.2.1: profile, level, size with cropping, and BT.709 so that colours come out as they went in. */
export function sequenceParameterSet(size: FrameSize): Uint8Array {
  const columns = macroblockColumns(size)
  const rows = macroblockRows(size)
  const cropRight = (columns * MACROBLOCK - size.width) / 2
  const cropBottom = (rows * MACROBLOCK - size.height) / 2
  const writer = new BitWriter(64).start(3, 7)
  writer.bits(BASELINE, 8).bits(CONSTRAINTS, 8).bits(levelFor(size), 8).ue(0)
  writer.ue(FRAME_NUM_BITS - 4)
  writer.ue(2) // pic_order_cnt_type: frames are shown in the order they are decoded
  writer.ue(1).bits(0, 1) // one reference frame, no gaps in frame_num
  writer.ue(columns - 1).ue(rows - 1)
  writer.bits(1, 1).bits(1, 1) // frames only, direct_8x8_inference
  if (cropRight > 0 || cropBottom > 0) writer.bits(1, 1).ue(0).ue(cropRight).ue(0).ue(cropBottom)
  else writer.bits(0, 1)
  writer.bits(1, 1)
  usability(writer, size.fps)
  return writer.end()
}

/** E.1.1. The reordering limit lets a decoder show each frame at once. */
function usability(writer: BitWriter, fps: number) {
  const BT_709 = 1
  writer.bits(0, 2) // no aspect ratio, no overscan
  writer.bits(1, 1).bits(5, 3).bits(0, 1) // video signal type: unspecified format, limited range
  writer.bits(1, 1).bits(BT_709, 8).bits(BT_709, 8).bits(BT_709, 8)
  writer.bits(0, 1) // chroma location
  writer
    .bits(1, 1)
    .bits(1, 32)
    .bits(fps * 2, 32)
    .bits(1, 1) // timing: a tick is half a frame, fixed rate
  writer.bits(0, 3) // no HRD parameters, no pic_struct
  writer.bits(1, 1).bits(1, 1).ue(0).ue(0).ue(16).ue(16).ue(0).ue(1)
}

/** 7.3.2.2: CAVLC, and slices may switch the deblocking filter off. */
export function pictureParameterSet(): Uint8Array {
  const writer = new BitWriter(16).start(3, 8).ue(0).ue(0)
  writer.bits(0, 2) // CAVLC, no pic_order_present
  writer.ue(0).ue(0).ue(0) // one slice group, one reference
  writer.bits(0, 3) // no weighted prediction
  writer.ue(0).ue(0).ue(0) // QP 26, QS 26, no chroma offset
  writer.bits(1, 1).bits(0, 2) // deblocking control, no constrained intra, no redundant pictures
  return writer.end()
}

/** ISO 14496-15, AVCDecoderConfigurationRecord, with four-byte NAL lengths. */
export function decoderConfiguration(sps: Uint8Array, pps: Uint8Array): Uint8Array {
  const [profile = 0, constraints = 0, level = 0] = sps.subarray(1, 4)
  const header = [1, profile, constraints, level, 0xff]
  const oneSps = [0xe1, sps.length >> 8, sps.length & 0xff, ...sps]
  const onePps = [1, pps.length >> 8, pps.length & 0xff, ...pps]
  return Uint8Array.from([...header, ...oneSps, ...onePps])
}

/** RFC 6381, e.g. `avc1.42c01e`. */
export function codecString(sps: Uint8Array): string {
  return `avc1.${[...sps.subarray(1, 4)].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`
}

function levelFor(size: FrameSize): number {
  const frame = macroblockColumns(size) * macroblockRows(size)
  const level = LEVELS.find(([, perSecond, perFrame]) => frame <= perFrame && frame * size.fps <= perSecond)
  return level?.[0] ?? 62
}
