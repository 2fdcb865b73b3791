import type { Variants } from '../variants.js'
import { READINGS } from './megabytes.js'

/** How a file will arrive. Sizes are bytes. */
export interface ChunkPlan {
  size: number
  chunkSize: number
  chunkCount: number
}

const CHUNKS_MAX = 1000

/**
 * The chunk restrictions of the "Media Transfer Guide" (September 2026). Answers what is wrong, in
 * TikTok's words where they are known, or null.
 */
export function chunkPlanProblem(plan: ChunkPlan, variants: Pick<Variants, 'megabyte' | 'chunkPlan'>): string | null {
  const { size, chunkSize, chunkCount } = plan
  const { chunkMin, chunkMax, lastMax, wholeBelow, videoMax } = READINGS[variants.megabyte]

  if (size > videoMax) return 'The video size is invalid'
  if (chunkSize > size) return 'The chunk size is invalid'
  if (chunkCount !== Math.floor(size / chunkSize) || chunkCount > CHUNKS_MAX) return 'The total chunk count is invalid'
  if (chunkCount === 1) return wholeFileProblem(plan, variants.chunkPlan, chunkMax, lastMax, wholeBelow)
  if (chunkSize < chunkMin || chunkSize > chunkMax) return 'The chunk size is invalid'
  return lastChunkSize(plan) > lastMax ? 'The chunk size is invalid' : null
}

/**
 * "Videos with a total size less than 5 MB must be uploaded as a whole", those over 64 MB in
 * several chunks. Since August 2026 a single chunk must be declared as large as the file.
 */
function wholeFileProblem(
  { size, chunkSize }: ChunkPlan,
  reading: Variants['chunkPlan'],
  chunkMax: number,
  lastMax: number,
  wholeBelow: number,
): string | null {
  const declaredWhole = chunkSize === size
  if (declaredWhole) return size > chunkMax ? 'The chunk size is invalid' : null
  if (reading === 'since_august_2026' || size < wholeBelow) return 'The chunk size is invalid'
  return size > lastMax || chunkSize > chunkMax ? 'The chunk size is invalid' : null
}

/** Bytes of the last chunk: it takes the rest. 50,000,123 at 10,000,000 ends with 10,000,123. */
export function lastChunkSize({ size, chunkSize, chunkCount }: ChunkPlan): number {
  return size - chunkSize * (chunkCount - 1)
}
