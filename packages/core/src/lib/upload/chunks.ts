/** How a file is cut. The last chunk takes the rest, so it may be larger than `chunkSize`. All bytes. */
export interface ChunkPlan {
  size: number
  chunkSize: number
  chunkCount: number
}

/** One chunk; both ends are inclusive, as in `Content-Range`. */
export interface Chunk {
  /** Counts from 0. */
  index: number
  firstByte: number
  lastByte: number
  /** Bytes. */
  size: number
}

export interface ChunkOptions {
  /** Bytes. Give TikTok's `chunk_size` yourself; the count is then rounded down, as TikTok does. */
  chunkSize?: number
}

/** The largest single chunk that is within "64 MB" under both readings of MB. */
const LARGEST_CHUNK = 64_000_000
const LARGEST_COUNT = 1000

/**
 * The fewest equal chunks of at most 64,000,000 bytes; valid whether TikTok's MB means 10^6 or 2^20
 * (F21). `{ chunkSize }` overrides it, as in TikTok's worked example.
 * @throws on a size that is no positive whole number, or chunks that cannot cover it.
 */
export function planChunks(size: number, { chunkSize: wanted }: ChunkOptions = {}): ChunkPlan {
  if (!isCount(size)) throw badPlan(`a file of ${size} bytes`)
  if (wanted !== undefined && !isCount(wanted)) throw badPlan(`chunks of ${wanted} bytes`)

  const chunkCount = wanted === undefined ? Math.ceil(size / LARGEST_CHUNK) : Math.max(1, Math.floor(size / wanted))
  if (chunkCount > LARGEST_COUNT) throw badPlan(`${chunkCount} chunks`)
  // One chunk is the whole file, so its size is the file's (F21).
  const chunkSize = wanted === undefined || chunkCount === 1 ? Math.floor(size / chunkCount) : wanted
  return { size, chunkSize, chunkCount }
}

/** The bytes of one chunk of the plan, counted from 0. */
export function chunkRange({ size, chunkSize, chunkCount }: ChunkPlan, index: number): Chunk {
  const firstByte = index * chunkSize
  const lastByte = index === chunkCount - 1 ? size - 1 : firstByte + chunkSize - 1
  return { index, firstByte, lastByte, size: lastByte - firstByte + 1 }
}

/**
 * The chunk to send when TikTok has got as far as `nextByte`; `null` when it has them all. TikTok says
 * its progress as a count in one place and as a last index in another, so N and N − 1 name the same
 * chunk; anything between two chunks starts its chunk again (F25).
 */
export function chunkAt(plan: ChunkPlan, nextByte: number): Chunk | null {
  if (nextByte <= 0) return chunkRange(plan, 0)
  if (nextByte >= plan.size - 1) return null
  return chunkRange(plan, Math.min(Math.floor((nextByte + 1) / plan.chunkSize), plan.chunkCount - 1))
}

/** The `Content-Range` header of one chunk. */
export function contentRange({ firstByte, lastByte }: Chunk, { size }: ChunkPlan): string {
  return `bytes ${firstByte}-${lastByte}/${size}`
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value > 0
}

function badPlan(what: string): Error {
  return new RangeError(
    `@direct-post/core: planChunks cannot plan ${what}, since TikTok takes 1 to ${LARGEST_COUNT} chunks. ` +
      'Check the file with preparePost first.',
  )
}
