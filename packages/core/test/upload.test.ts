import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chunkAt, chunkRange, contentRange, planChunks, type ChunkPlan } from '../src/index.js'

const MIB = 1024 * 1024
const everyChunk = (plan: ChunkPlan) => Array.from({ length: plan.chunkCount }, (_, index) => chunkRange(plan, index))

describe('planChunks', () => {
  it("plans TikTok's worked example: 50,000,123 bytes at 10,000,000", () => {
    const plan = planChunks(50_000_123, { chunkSize: 10_000_000 })
    expect(plan).toEqual({ size: 50_000_123, chunkSize: 10_000_000, chunkCount: 5 })
    expect(chunkRange(plan, 4)).toEqual({ index: 4, firstByte: 40_000_000, lastByte: 50_000_122, size: 10_000_123 })
    expect(everyChunk(plan).map((chunk) => contentRange(chunk, plan))).toEqual([
      'bytes 0-9999999/50000123',
      'bytes 10000000-19999999/50000123',
      'bytes 20000000-29999999/50000123',
      'bytes 30000000-39999999/50000123',
      'bytes 40000000-50000122/50000123',
    ])
  })

  it.each([
    [1, 1, 1],
    [4_999_999, 4_999_999, 1],
    [5_000_000, 5_000_000, 1],
    [64_000_000, 64_000_000, 1],
    [64_000_001, 32_000_000, 2],
    [64 * MIB, 33_554_432, 2],
    [128_000_000, 64_000_000, 2],
    [128_000_001, 42_666_667, 3],
    [4 * 1024 * MIB, 63_161_283, 68],
  ])('%i bytes: chunks of %i, %i of them', (size, chunkSize, chunkCount) => {
    expect(planChunks(size)).toEqual({ size, chunkSize, chunkCount })
  })

  it('sends a file whole that is smaller than the chunk asked for', () => {
    expect(planChunks(3_000_000, { chunkSize: 10_000_000 })).toEqual({
      size: 3_000_000,
      chunkSize: 3_000_000,
      chunkCount: 1,
    })
  })

  it('keeps every rule of the upload page, under both readings of MB', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 4 * 1024 * MIB }), (size) => {
        const { chunkSize, chunkCount } = planChunks(size)
        expect(chunkCount).toBe(Math.floor(size / chunkSize))
        expect(chunkCount).toBeLessThanOrEqual(1000)
        expect(chunkSize).toBeGreaterThanOrEqual(chunkCount === 1 ? size : 5 * MIB)
        expect(chunkSize).toBeLessThanOrEqual(64_000_000)
        expect(size - chunkSize * (chunkCount - 1)).toBeLessThanOrEqual(128_000_000)
      }),
      { numRuns: 2_000 },
    )
  })

  it('covers every byte once, in order', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 2 ** 32 }),
        fc.integer({ min: 5_000_000, max: 64_000_000 }),
        (size, chunkSize) => {
          for (const plan of [planChunks(size), planChunks(size, { chunkSize })]) {
            let next = 0
            for (const chunk of everyChunk(plan)) {
              expect(chunk.firstByte).toBe(next)
              expect(chunk.size).toBe(chunk.lastByte - chunk.firstByte + 1)
              next = chunk.lastByte + 1
            }
            expect(next).toBe(size)
          }
        },
      ),
    )
  })

  it.each([0, -1, 1.5, Number.NaN, Infinity, 2 ** 53])('refuses %d bytes', (size) => {
    expect(() => planChunks(size)).toThrow(/planChunks/)
  })

  it('refuses a chunk size that is none, and more than 1000 chunks', () => {
    expect(() => planChunks(100, { chunkSize: 0 })).toThrow(/chunks of 0 bytes/)
    expect(() => planChunks(1_001 * 5_000_000, { chunkSize: 5_000_000 })).toThrow(/1001 chunks/)
  })
})

describe('chunkAt', () => {
  const plan = planChunks(50_000_123, { chunkSize: 10_000_000 })

  it.each([
    [0, 0],
    [1, 0],
    [9_999_998, 0],
    [9_999_999, 1],
    [10_000_000, 1],
    [15_000_000, 1],
    [39_999_999, 4],
    [40_000_000, 4],
    [50_000_121, 4],
  ])('after %i bytes comes chunk %i (F25)', (nextByte, index) => {
    expect(chunkAt(plan, nextByte)).toEqual(chunkRange(plan, index))
  })

  it.each([50_000_122, 50_000_123, 50_000_124])('has nothing left after %i bytes', (nextByte) => {
    expect(chunkAt(plan, nextByte)).toBeNull()
  })

  it('starts a file of one byte', () => {
    expect(chunkAt(planChunks(1), 0)).toMatchObject({ index: 0, size: 1 })
    expect(chunkAt(planChunks(1), 1)).toBeNull()
    expect(chunkAt(planChunks(3, { chunkSize: 1 }), 0)).toMatchObject({ index: 0 })
  })

  it('names the same chunk for N and N - 1 at every boundary', () => {
    fc.assert(
      fc.property(fc.integer({ min: 64_000_001, max: 2 ** 32 }), fc.nat(), (size, seed) => {
        const some = planChunks(size)
        const index = 1 + (seed % (some.chunkCount - 1))
        const { firstByte } = chunkRange(some, index)
        expect(chunkAt(some, firstByte)?.index).toBe(index)
        expect(chunkAt(some, firstByte - 1)?.index).toBe(index)
      }),
    )
  })
})
