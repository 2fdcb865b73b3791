import type { Variants } from '../variants.js'

/** Bytes that the sizes on TikTok's pages stand for. */
export interface Reading {
  /** "5 MB" */
  chunkMin: number
  /** "64 MB" */
  chunkMax: number
  /** "128 MB", for the last chunk */
  lastMax: number
  /** "less than 5 MB" */
  wholeBelow: number
  /** "4 GB" */
  videoMax: number
  /** "20 MB" */
  photoMax: number
}

const MB = 1_000_000
const MIB = 1_048_576

/** "Media Transfer Guide" (September 2026) never says which megabyte; `strict` takes the worse one each time. */
export const READINGS: Readonly<Record<Variants['megabyte'], Reading>> = {
  strict: {
    chunkMin: 5 * MIB,
    chunkMax: 64 * MB,
    lastMax: 128 * MB,
    wholeBelow: 5 * MB,
    videoMax: 4000 * MB,
    photoMax: 20 * MB,
  },
  decimal: {
    chunkMin: 5 * MB,
    chunkMax: 64 * MB,
    lastMax: 128 * MB,
    wholeBelow: 5 * MB,
    videoMax: 4000 * MB,
    photoMax: 20 * MB,
  },
  binary: {
    chunkMin: 5 * MIB,
    chunkMax: 64 * MIB,
    lastMax: 128 * MIB,
    wholeBelow: 5 * MIB,
    videoMax: 4096 * MIB,
    photoMax: 20 * MIB,
  },
}
