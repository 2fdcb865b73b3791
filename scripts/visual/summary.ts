import type { Box } from './compare.js'
import type { Environment } from './environment.js'
import type { ModeId } from './modes.js'

export type Outcome = 'same' | 'changed' | 'new' | 'gone' | 'broken'

/** What became of one story in one mode. */
export interface Finding {
  key: string
  /** The story's id in Storybook. */
  story: string
  /** `Parts/Privacy`. */
  title: string
  name: string
  mode: ModeId
  outcome: Outcome
  /** Why a broken story could not be pictured. */
  trouble: string | null
  pixels: number
  box: Box | null
  /** Relative to the report. A picture that is the same is there once, as `before`. */
  pictures: { before: Shown | null; after: Shown | null; difference: Shown | null }
}

export interface Shown {
  file: string
  width: number
  height: number
}

export interface Summary {
  environment: Environment
  /** What is unlike the machine that the baselines were made on, in sentences. */
  unlike: readonly string[]
  /** The pictures of this run became the baselines. */
  updated: boolean
  findings: readonly Finding[]
}

export function count({ findings }: Summary, outcome: Outcome): number {
  return findings.filter((finding) => finding.outcome === outcome).length
}

/** A broken story fails always; a difference only where nothing was taken as the new baseline. */
export function exitCode(summary: Summary): 0 | 1 | 2 {
  if (count(summary, 'broken') > 0) return 1
  const differs = summary.findings.some(({ outcome }) => outcome !== 'same')
  if (summary.updated || !differs) return 0
  return summary.unlike.length > 0 ? 2 : 1
}

/** What the terminal shows. */
export function tell(summary: Summary): string {
  const counts = (['changed', 'new', 'gone', 'broken', 'same'] as const)
    .map((outcome) => ({ outcome, number: count(summary, outcome) }))
    .filter(({ number }) => number > 0)
    .map(({ outcome, number }) => `${number} ${outcome}`)
  const lines = summary.findings
    .filter(({ outcome }) => outcome !== 'same')
    .map(({ outcome, key, pixels, trouble }) => `  ${outcome} ${key}${detail(pixels, trouble)}`)
  return [
    ...lines,
    ...unlike(summary),
    `${summary.findings.length} pictures: ${counts.join(', ')}.${next(summary)}`,
  ].join('\n')
}

function detail(pixels: number, trouble: string | null): string {
  if (trouble) return `: ${trouble.split('\n')[0]}`
  return pixels > 0 ? `, ${pixels} ${pixels === 1 ? 'pixel' : 'pixels'}` : ''
}

function unlike({ unlike }: Summary): string[] {
  if (unlike.length === 0) return []
  return [
    '',
    'The baselines were made on another machine, so a difference may be its and not the change’s:',
    ...unlike.map((line) => `  ${line}`),
    'To compare on this one: "npm run visual -- --local --update" before the change, "npm run visual -- --local" after it.',
    '',
  ]
}

function next(summary: Summary): string {
  if (summary.updated) return ' They are the baselines now.'
  return exitCode(summary) === 1 && count(summary, 'broken') === 0
    ? ' If that is what you want: npm run visual -- --update'
    : ''
}
