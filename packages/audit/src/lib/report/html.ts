import { countLine, countOutcomes, OUTCOME_NAMES, OUTCOMES, SUBJECTS } from './counts.js'
import { escapeText as text } from './escape.js'
import { REPORT_CSS } from './html-css.js'
import type { Evidence, Finding, Report } from './report.js'

/** Pictures by file name, as data URIs. */
export type Pictures = ReadonlyMap<string, string>

/** One file with everything in it: it works offline, prints, and can be sent. No script runs in it. */
export function reportHtml(report: Report, pictures: Pictures = new Map()): string {
  const failed = report.findings.filter(({ outcome }) => outcome === 'failed')
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${text(`${verdict(report)}: ${SUBJECTS[report.command]} ${report.url}`)}</title>
<style>${REPORT_CSS}</style>
</head>
<body>
<main>
${head(report)}
${report.problem ? problem(report.problem) : ''}
${failed.length > 0 ? toMend(failed) : ''}
${findings(report, pictures)}
${questions(report)}
</main>
<footer>Made by direct-post-audit ${report.command}, report version ${report.version}. It judges what it saw; TikTok decides.</footer>
</body>
</html>
`
}

function verdict(report: Report): string {
  if (report.problem) return 'Not judged'
  const { failed, cannotTell } = countOutcomes(report)
  if (failed > 0) return `${failed} to mend`
  return cannotTell > 0 ? 'Nothing failed' : 'Everything kept'
}

function head(report: Report): string {
  const counts = countOutcomes(report)
  const chips = OUTCOMES.map(
    (outcome) => `<li data-outcome="${outcome}"><strong>${counts[outcome]}</strong> ${OUTCOME_NAMES[outcome]}</li>`,
  )
  return `<header>
<p class="over">${SUBJECTS[report.command]}</p>
<h1>${text(verdict(report))}</h1>
${report.url === '' ? '' : `<p class="url">${text(report.url)}</p>`}
<ul class="counts" aria-label="${text(countLine(report))}">${chips.join('')}</ul>
<p class="when">Looked at on <time datetime="${text(report.startedAt)}">${text(day(report.startedAt))}</time>, for ${Math.round(report.durationMs / 100) / 10} seconds, by the guidelines of ${text(report.guidelinesAsOf)}.</p>
</header>`
}

function problem({ message, why, fix }: NonNullable<Report['problem']>): string {
  return `<section class="problem" aria-labelledby="problem"><h2 id="problem">${text(message)}</h2><p>${text(why)}</p><p>${text(fix)}</p></section>`
}

function toMend(failed: readonly Finding[]): string {
  const items = failed.map(
    ({ clause, title, fix }) =>
      `<li><a href="#${text(clause)}"><b>${text(clause)}</b> ${text(title)}</a><br>${text(fix)}</li>`,
  )
  return `<section class="mend" aria-labelledby="mend"><h2 id="mend">To mend</h2><ol>${items.join('')}</ol></section>`
}

function findings(report: Report, pictures: Pictures): string {
  // A picture that proves several clauses is shown once; the others lead to it.
  const shown = new Map<string, string>()
  const items = report.findings.map((finding) => findingItem(finding, pictures, shown))
  return `<section aria-labelledby="clauses"><h2 id="clauses">Clause by clause</h2>${items.join('\n')}</section>`
}

function findingItem(finding: Finding, pictures: Pictures, shown: Map<string, string>): string {
  const { clause, title, outcome, evidence, quote, why, fix } = finding
  const rows = [
    ['TikTok asks', text(quote)],
    ['Seen', evidence.map((each) => evidenceItem(each, clause, pictures, shown)).join('') || '<p>Nothing.</p>'],
    ...(outcome === 'failed' ? [['Why it matters', text(why)]] : []),
    ...(outcome === 'failed' || outcome === 'cannotTell' ? [['How to mend it', text(fix)]] : []),
  ]
  const list = rows.map(([name, value]) => `<div><dt>${name}</dt><dd>${value}</dd></div>`).join('')
  return `<article id="${text(clause)}" data-outcome="${outcome}">
<h3><span class="outcome">${OUTCOME_NAMES[outcome]}</span> <code>${text(clause)}</code> ${text(title)}</h3>
<dl>${list}</dl>
</article>`
}

function evidenceItem(
  { text: words, screenshot }: Evidence,
  clause: string,
  pictures: Pictures,
  shown: Map<string, string>,
): string {
  const said = `<p>${text(words)}</p>`
  const data = screenshot === undefined ? undefined : pictures.get(screenshot)
  if (screenshot === undefined || data === undefined) return said
  const before = shown.get(screenshot)
  if (before !== undefined && before !== clause) {
    return `${said}<p class="picture-link"><a href="#picture-${text(screenshot)}">The picture at ${text(before)}</a></p>`
  }
  if (before === clause) return said
  shown.set(screenshot, clause)
  return `${said}<figure id="picture-${text(screenshot)}"><img src="${data}" alt="${text(`The page: ${words}`)}" loading="lazy"></figure>`
}

function questions({ questions }: Report): string {
  if (questions.length === 0) return ''
  const items = questions.map(
    ({ clause, question }) =>
      `<li><span class="box" aria-hidden="true"></span><div><code>${text(clause)}</code> ${text(question)}</div></li>`,
  )
  return `<section class="questions" aria-labelledby="questions"><h2 id="questions">Only a person can see</h2><ul>${items.join('')}</ul></section>`
}

function day(iso: string): string {
  return new Date(iso).toLocaleString('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' }) + ' UTC'
}
