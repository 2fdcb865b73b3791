import { countOutcomes } from './counts.js'
import { escapeText } from './escape.js'
import type { Finding, Report } from './report.js'

/** For the test pages of a CI: one case for each clause; what could not be told or does not apply counts as skipped. */
export function reportJunit(report: Report): string {
  const { failed, cannotTell, notApplicable } = countOutcomes(report)
  const errors = report.problem ? 1 : 0
  const head = [
    `name="direct-post-audit ${report.command}"`,
    `tests="${report.findings.length + errors}"`,
    `failures="${failed}"`,
    `errors="${errors}"`,
    `skipped="${cannotTell + notApplicable}"`,
    `time="${report.durationMs / 1000}"`,
    `timestamp="${report.startedAt}"`,
  ].join(' ')
  const problem = report.problem ? [problemCase(report, report.problem)] : []
  return `<?xml version="1.0" encoding="UTF-8"?>
<testsuites>
  <testsuite ${head}>
${[...problem, ...report.findings.map((finding) => findingCase(report, finding))].join('\n')}
  </testsuite>
</testsuites>
`
}

function findingCase({ command }: Report, { clause, title, outcome, evidence, quote, why, fix }: Finding): string {
  const open = `    <testcase classname="${command}.${xml(clause)}" name="${xml(`${clause} ${title}`)}"`
  if (outcome === 'passed') return `${open}/>`
  const seen = evidence.map(({ text }) => text).join('\n')
  if (outcome !== 'failed') {
    const state = outcome === 'cannotTell' ? 'Cannot tell' : 'Does not apply'
    return `${open}><skipped message="${xml(`${state}. ${seen}`)}"/></testcase>`
  }
  const text = [`TikTok asks: ${quote}`, `Seen: ${seen}`, why, `To mend it: ${fix}`].join('\n')
  return `${open}><failure message="${xml(`Not kept: ${title}`)}">${xml(text)}</failure></testcase>`
}

function problemCase({ command }: Report, { message, why, fix }: NonNullable<Report['problem']>): string {
  return `    <testcase classname="${command}" name="the look"><error message="${xml(message)}">${xml(`${why}\n${fix}`)}</error></testcase>`
}

/** Characters that XML cannot hold are left out. */
function xml(text: string): string {
  // oxlint-disable-next-line no-control-regex -- these are what it is about
  return escapeText(text.replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, ''))
}
