import { chunkAt } from '@direct-post/core'
import type { Chunk, ChunkPlan } from '@direct-post/core'
import { parseContentRange } from './content-range.js'

/** What TikTok's answer to a chunk means ("Media Transfer Guide", read September 2026). */
export type ChunkResult =
  /** TikTok has every byte before `nextByte`, which may be less than what was sent so far. */
  | { kind: 'progress'; nextByte: number }
  /** The address is dead: expired (403) or unknown (404). */
  | { kind: 'gone' }
  /** TikTok will not take these bytes (400). */
  | { kind: 'refused' }
  /** Nobody knows whether the chunk arrived; sending it again to the same address is harmless. */
  | { kind: 'unclear' }

export function readUploadAnswer(
  { status, contentRange }: { status: number; contentRange: string | null },
  plan: ChunkPlan,
  chunk: Chunk,
): ChunkResult {
  const told = toldProgress(contentRange, plan)
  switch (status) {
    case 201:
      return { kind: 'progress', nextByte: plan.size }
    case 206:
      return { kind: 'progress', nextByte: told ?? chunk.lastByte + 1 }
    case 416:
      // TikTok is elsewhere: go on from there, neither failing nor starting over (F24).
      return told === null ? { kind: 'unclear' } : { kind: 'progress', nextByte: told }
    case 403:
    case 404:
      return { kind: 'gone' }
    case 400:
    case 411:
    case 413:
    case 415:
      return { kind: 'refused' }
    default:
      return { kind: 'unclear' }
  }
}

/** `bytes 0-UPLOADED/TOTAL`: a count or a last index, TikTok's pages say both, so it is snapped to the plan (F25). */
function toldProgress(header: string | null, plan: ChunkPlan): number | null {
  const range = parseContentRange(header)
  if (range?.total !== plan.size || range.firstByte !== 0) return null
  return nextByteOf(plan, range.lastByte)
}

/** The first byte of the chunk that comes next when TikTok says that it has `bytes`. */
export function nextByteOf(plan: ChunkPlan, bytes: number): number {
  return chunkAt(plan, bytes)?.firstByte ?? plan.size
}
