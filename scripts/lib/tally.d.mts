export type Count = { passed: number; failed: number; skipped: number }

export function countReport(
  report: {
    numPassedTests: number
    numFailedTests: number
    numPendingTests: number
    numTodoTests: number
    testResults: { status: string; assertionResults: unknown[] }[]
  },
  exitCode: number,
): Count
export function add(...counts: Count[]): Count
export function summary(count: Count): string
export function isGreen(count: Count): boolean
