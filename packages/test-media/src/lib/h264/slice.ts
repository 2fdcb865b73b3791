import { BitWriter } from './bit-writer.js'
import { FRAME_NUM_BITS } from './parameter-sets.js'

/** Samples of a macroblock in 4:2:0: 256 of brightness, 64 of each colour difference. */
export const MACROBLOCK_SAMPLES = 384

/** `mb_type` of I_PCM, which carries its samples as they are. */
const I_PCM_IN_I_SLICE = 25
const I_PCM_IN_P_SLICE = 5 + I_PCM_IN_I_SLICE
const ALL_P = 5
const ALL_I = 7

/** A whole picture, each macroblock as its 384 samples, row by row. */
export type Samples = Uint8Array

/** A picture that needs no other: every macroblock is written out. */
export function keySlice(samples: Samples, idrPicId: number): Uint8Array {
  const writer = new BitWriter(samples.length + samples.length / 64 + 64).start(3, 5)
  writer.ue(0).ue(ALL_I).ue(0).bits(0, FRAME_NUM_BITS).ue(idrPicId)
  writer.bits(0, 2) // dec_ref_pic_marking: show all, keep for the short term
  qualityAndFilter(writer)
  for (let at = 0; at < samples.length; at += MACROBLOCK_SAMPLES) {
    writer.ue(I_PCM_IN_I_SLICE)
    macroblock(writer, samples, at)
  }
  return writer.end()
}

/** A picture that repeats the one before it, except for the macroblocks listed, in rising order. */
export function deltaSlice(samples: Samples, changed: readonly number[], frameNum: number): Uint8Array {
  const writer = new BitWriter(changed.length * (MACROBLOCK_SAMPLES + 6) + 64).start(2, 1)
  writer
    .ue(0)
    .ue(ALL_P)
    .ue(0)
    .bits(frameNum % 2 ** FRAME_NUM_BITS, FRAME_NUM_BITS)
  writer.bits(0, 3) // default reference, default order, sliding window
  qualityAndFilter(writer)
  let next = 0
  for (const index of changed) {
    writer.ue(index - next).ue(I_PCM_IN_P_SLICE)
    macroblock(writer, samples, index * MACROBLOCK_SAMPLES)
    next = index + 1
  }
  const skipped = samples.length / MACROBLOCK_SAMPLES - next
  if (skipped > 0) writer.ue(skipped)
  return writer.end()
}

/** The filter stays off: it would smear the sharp edges between copied and repeated macroblocks. */
function qualityAndFilter(writer: BitWriter) {
  writer.ue(0).ue(1)
}

function macroblock(writer: BitWriter, samples: Samples, at: number) {
  writer.alignWithZeros().samples(samples.subarray(at, at + MACROBLOCK_SAMPLES))
}
