import { styleText } from 'node:util'
import { countLine, countOutcomes, SUBJECTS } from './counts.js'
import type { Finding, Report } from './report.js'

export interface TerminalOptions {
  /** @default false */
  colour?: boolean
  /** Passed clauses, too. @default false */
  all?: boolean
}

type Paint = (style: Parameters<typeof styleText>[0], text: string) => string

/** What a person reads after a run: what failed and how to mend it, what only they can see, and the count. */
export function reportTerminal(report: Report, { colour = false, all = false }: TerminalOptions = {}): string {
  const paint: Paint = (style, text) => (colour ? styleText(style, text, { validateStream: false }) : text)
  const { failed, cannotTell } = countOutcomes(report)
  const shown = report.findings.filter(({ outcome }) => all || outcome === 'failed' || outcome === 'cannotTell')
  const head = `${SUBJECTS[report.command]}${report.url === '' ? '' : ` ${report.url}`}`
  const colourOfCount = failed > 0 ? 'red' : cannotTell > 0 ? 'yellow' : 'green'
  const lines = [
    paint('bold', head),
    '',
    ...(report.problem ? problemLines(report.problem, paint) : []),
    ...shown.flatMap((finding) => findingLines(finding, paint)),
    ...questionLines(report),
    paint(['bold', colourOfCount], countLine(report)),
  ]
  return `${lines.join('\n')}\n`
}

const MARKS = {
  passed: ['green', '✓'],
  failed: ['red', '✗'],
  cannotTell: ['yellow', '?'],
  notApplicable: ['dim', '–'],
} as const

function findingLines({ outcome, clause, title, evidence, why, fix }: Finding, paint: Paint): string[] {
  const [style, mark] = MARKS[outcome]
  const head = `${paint(style, mark)} ${paint('bold', clause)}  ${outcome === 'failed' ? 'not kept: ' : ''}${title}`
  if (outcome === 'passed' || outcome === 'notApplicable') return [head]
  const seen = evidence.map(({ text }) => `    ${text}`)
  const advice = outcome === 'failed' ? [`    ${paint('dim', why)}`, `    ${paint('cyan', 'mend:')} ${fix}`] : []
  return [head, ...seen, ...advice, '']
}

function problemLines({ message, why, fix }: NonNullable<Report['problem']>, paint: Paint): string[] {
  return [paint('red', message), why, fix, '']
}

function questionLines({ questions }: Report): string[] {
  if (questions.length === 0) return []
  return ['Only a person can see:', ...questions.map(({ clause, question }) => `  ${clause}  ${question}`), '']
}
