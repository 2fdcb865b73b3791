import { join } from 'node:path'
import { reportJson } from '../report/json.js'
import { reportTerminal } from '../report/terminal.js'
import type { Outcome, Report } from '../report/report.js'
import { writeReport } from '../report/write.js'
import { EXIT, type ExitCode } from './exit.js'

export interface HandOver {
  /** The folder of the report. */
  out: string
  /** Rules to keep: their whole names, or the beginning up to a dot, as in `site` or `doctor.redirect`. @default all */
  only?: readonly string[]
  /** What makes the exit code 1. @default ['failed'] */
  failOn?: readonly Outcome[]
  /** An earlier report: what had failed there does not count again. */
  baseline?: Report
  /** Print the report itself instead of a summary. @default false */
  json?: boolean
}

/** Writes the report, prints the summary, and says how it ended. */
export async function handOver(whole: Report, options: HandOver): Promise<ExitCode> {
  const { out, only, failOn = ['failed'], baseline, json = false } = options
  const report = only === undefined ? whole : { ...whole, findings: whole.findings.filter(isAmong(only)) }
  await writeReport(report, out)
  if (json) process.stdout.write(reportJson(report))
  else {
    process.stdout.write(reportTerminal(report, { colour: process.stdout.isTTY && !process.env.NO_COLOR }))
    process.stdout.write(`${join(out, 'report.html')}\n`)
  }
  const known = baseline?.findings.filter(({ outcome }) => failOn.includes(outcome)).map(({ clause }) => clause) ?? []
  if (report.findings.some(({ outcome, clause }) => failOn.includes(outcome) && !known.includes(clause)))
    return EXIT.failed
  return report.problem ? EXIT.problem : EXIT.ok
}

function isAmong(names: readonly string[]) {
  return ({ clause }: { clause: string }) => names.some((name) => clause === name || clause.startsWith(`${name}.`))
}

/** `failed,cannotTell` from the command line. */
export function readFailOn(value: string): Outcome[] {
  const wanted = value.split(',').map((each) => each.trim())
  const known = wanted.filter((each): each is 'failed' | 'cannotTell' => each === 'failed' || each === 'cannotTell')
  if (known.length === wanted.length) return known
  throw new Error(
    `--fail-on is "${value}". It decides the exit code and knows failed and cannotTell. ` +
      'Give one of them, or both with a comma between.',
  )
}
