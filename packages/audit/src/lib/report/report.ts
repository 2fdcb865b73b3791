import type { ClauseId } from '@direct-post/core/guidelines'

/** What one look at a page came to: everything that is written, printed or sent. `version` changes with its shape. */
export interface Report {
  version: 1
  command: 'check' | 'site' | 'doctor'
  /** What was judged; empty when the command judges no address. */
  url: string
  /** ISO 8601. */
  startedAt: string
  durationMs: number
  /** Year and month of the guidelines that were judged by, e.g. `2026-09`. */
  guidelinesAsOf: string
  /** In the order of the guidelines. */
  findings: readonly Finding[]
  /** What only a person can see, and has to answer. */
  questions: readonly Question[]
  /** Why nothing, or not everything, could be judged. Findings may still be there. */
  problem?: Problem
}

/**
 * `cannotTell`: it was looked at and the page gave no certain answer. `notApplicable`: the page has nothing that the
 * clause is about, e.g. it posts no photos.
 */
export type Outcome = 'passed' | 'failed' | 'cannotTell' | 'notApplicable'

/**
 * `2b.no-default`: a clause of the guidelines. Anything else is a rule beside them: `page.…` about the page as a whole,
 * `site.…` about the product around it, `doctor.…` about the configuration.
 */
export type ClauseName = ClauseId | `page.${string}` | `site.${string}` | `doctor.${string}`

export interface Finding {
  clause: ClauseName
  /** A short sentence that is true when the clause is kept. */
  title: string
  outcome: Outcome
  evidence: readonly Evidence[]
  /** What TikTok asks for: its own words where they must appear letter for letter, ours elsewhere. */
  quote: string
  /** What a miss leads to. */
  why: string
  /** What to do about a miss. */
  fix: string
}

export interface Evidence {
  text: string
  /** A file name, relative to the folder of the report. */
  screenshot?: string
}

export interface Question {
  clause: ClauseName
  question: string
}

/** Three parts, as every error here has them. */
export interface Problem {
  message: string
  why: string
  fix: string
}
