import { describe, expect, it } from 'vitest'
import { add, countReport, isGreen, summary } from './tally.mjs'

const report = (over: Partial<Parameters<typeof countReport>[0]> = {}) => ({
  numPassedTests: 3,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults: [],
  ...over,
})

describe('the count of a run', () => {
  it('is what vitest counted', () => {
    const count = countReport(report({ numFailedTests: 2, numPendingTests: 1, numTodoTests: 1 }), 1)
    expect(count).toEqual({ passed: 3, failed: 2, skipped: 2 })
  })

  it('has a failure for a file that broke before its first test', () => {
    const testResults = [{ status: 'failed', assertionResults: [] }]
    expect(countReport(report({ testResults }), 1).failed).toBe(1)
  })

  it('has a failure when vitest failed without a failed test', () => {
    expect(countReport(report(), 1).failed).toBe(1)
  })
})

describe('the last line', () => {
  it('sums every suite', () => {
    const total = add({ passed: 6, failed: 0, skipped: 0 }, { passed: 3, failed: 1, skipped: 0 })
    expect(summary(total)).toBe('9 passed, 1 failed')
  })

  it('mentions what was skipped only when something was', () => {
    expect(summary({ passed: 1, failed: 0, skipped: 2 })).toBe('1 passed, 0 failed, 2 skipped')
  })
})

describe('green', () => {
  it('needs a test that ran', () => {
    expect(isGreen({ passed: 0, failed: 0, skipped: 5 })).toBe(false)
    expect(isGreen({ passed: 1, failed: 0, skipped: 0 })).toBe(true)
    expect(isGreen({ passed: 1, failed: 1, skipped: 0 })).toBe(false)
  })
})
