import type { Problem } from '../report/report.js'

/** Why a page could not be looked at, in the three parts of a report. */
export class PageProblem extends Error implements Problem {
  readonly why: string
  readonly fix: string

  constructor({ message, why, fix }: Problem) {
    super(message)
    this.why = why
    this.fix = fix
  }
}

/** Whatever was thrown, as a problem that a person can read. */
export function problemFrom(error: unknown): Problem {
  if (error instanceof PageProblem) return { message: error.message, why: error.why, fix: error.fix }
  const text = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)
  return {
    message: `Looking at the page was cut short: ${text}`,
    why: 'What had not been seen by then cannot be judged.',
    fix: 'Run it again. When it stays, open the page in a browser and look at its console.',
  }
}
