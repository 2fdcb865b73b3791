import { RULES } from './judge/rules.js'
import { isMet } from './tally.js'
import type { Row } from './tally.js'
import type { Verdict } from './verdict.js'

/** More examples of one mistake teach nothing new. */
const EXAMPLES = 20

/** What was wrong, in sentences, each with the command that plays it again. */
export function explain(seed: string, verdicts: readonly Verdict[]): string[] {
  const bad = verdicts.filter((verdict) => verdict.violations.length > 0 || isMissing(verdict))
  const examples = bad
    .slice(0, EXAMPLES)
    .flatMap((verdict) => [
      `✗ ${verdict.name}`,
      ...verdict.violations.map(({ rule, what }) => `    ${RULES[rule]}: ${what}`),
      ...(isMissing(verdict) ? ['    it had to be posted, and was not'] : []),
      `    npm run campaign -- --seed ${seed} --only '${verdict.name}'`,
    ])
  return bad.length > EXAMPLES ? [...examples, `  … and ${bad.length - EXAMPLES} more`] : examples
}

export function explainRows(rows: readonly Row[]): string[] {
  return rows
    .filter((row) => !isMet(row))
    .map(
      ({ name, met, due, mustPost }) => `✗ ${name}: ${met} of ${due} were posted, and ${mustPost * 100} % have to be`,
    )
}

/** What people were told last, counted: a campaign in which nobody is ever told "unknown" has tried nothing. */
export function lastWords(verdicts: readonly Verdict[]): string {
  const counts = new Map<string, number>()
  for (const word of verdicts.flatMap(({ lastWords: words }) => words)) counts.set(word, (counts.get(word) ?? 0) + 1)
  const sorted = [...counts].sort(([, a], [, b]) => b - a)
  return `last words to people: ${sorted.map(([word, count]) => `${word} ${count.toLocaleString('en')}`).join(' · ')}`
}

const isMissing = ({ mustBePosted, isPosted }: Verdict): boolean => mustBePosted && !isPosted
