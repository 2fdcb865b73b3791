import type { Outcome, Report } from './report.js'

export const OUTCOMES: readonly Outcome[] = ['failed', 'cannotTell', 'passed', 'notApplicable']

/** As a person reads them. */
export const OUTCOME_NAMES: Readonly<Record<Outcome, string>> = {
  passed: 'passed',
  failed: 'failed',
  cannotTell: 'cannot tell',
  notApplicable: 'not applicable',
}

export function countOutcomes({ findings }: Pick<Report, 'findings'>): Record<Outcome, number> {
  const counts = { passed: 0, failed: 0, cannotTell: 0, notApplicable: 0 }
  for (const { outcome } of findings) counts[outcome]++
  return counts
}

/** `23 passed, 2 failed`: what there is none of is left out. */
export function countLine(report: Pick<Report, 'findings'>): string {
  const counts = countOutcomes(report)
  const parts = OUTCOMES.filter((outcome) => counts[outcome] > 0).map(
    (outcome) => `${counts[outcome]} ${OUTCOME_NAMES[outcome]}`,
  )
  return parts.join(', ') || 'nothing was judged'
}

/** What each command is about, as the head of a page says it. */
export const SUBJECTS: Readonly<Record<Report['command'], string>> = {
  check: 'The posting page',
  site: 'The website',
  doctor: 'The configuration',
}
