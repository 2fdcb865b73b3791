import { RULES } from './judge/rules.js'
import type { Rule } from './judge/rules.js'
import type { CampaignClass } from './schedules/catalogue.js'
import type { Verdict } from './verdict.js'

/** One line of the table. */
export interface Row {
  name: string
  says: string
  schedules: number
  posted: number
  /** Those that had to be posted, and those of them that were. */
  due: number
  met: number
  /** From 0 to 1: how many of those that are due have to be posted. */
  mustPost: number
  violations: Readonly<Partial<Record<Rule, number>>>
}

export function toRow(
  { name, says, mustPost }: Pick<CampaignClass, 'name' | 'says' | 'mustPost'>,
  verdicts: readonly Verdict[],
): Row {
  const due = verdicts.filter(({ mustBePosted }) => mustBePosted)
  return {
    name,
    says,
    mustPost,
    schedules: verdicts.length,
    posted: verdicts.filter(({ isPosted }) => isPosted).length,
    due: due.length,
    met: due.filter(({ isPosted }) => isPosted).length,
    violations: countRules(verdicts),
  }
}

function countRules(verdicts: readonly Verdict[]): Partial<Record<Rule, number>> {
  const counts: Partial<Record<Rule, number>> = {}
  // A schedule counts once for each rule that it broke.
  for (const { violations } of verdicts) {
    for (const rule of new Set(violations.map(({ rule }) => rule))) counts[rule] = (counts[rule] ?? 0) + 1
  }
  return counts
}

export const isMet = ({ due, met, mustPost }: Row): boolean => met >= due * mustPost

export const isClean = (row: Row): boolean => isMet(row) && Object.keys(row.violations).length === 0

/** The table as text: a line per class, a column per rule. */
export function toTable(rows: readonly Row[]): string {
  const rules = Object.keys(RULES) as Rule[]
  const head = ['class', 'schedules', 'posted', 'had to be', ...rules.map((rule) => rule.replace('_', ' '))]
  const body = rows.map((row) => [
    row.name,
    number(row.schedules),
    number(row.posted),
    share(row),
    ...rules.map((rule) => number(row.violations[rule] ?? 0)),
  ])
  const widths = head.map((title, column) => Math.max(title.length, ...body.map((cells) => cells[column]?.length ?? 0)))
  const line = (cells: readonly string[]) =>
    cells.map((cell, column) => pad(cell, widths[column] ?? 0, column)).join('  ')
  return [line(head), line(widths.map((width) => '─'.repeat(width))), ...body.map(line)].join('\n')
}

function share({ due, met }: Row): string {
  return due === 0 ? '–' : `${((100 * met) / due).toFixed(2)} % of ${number(due)}`
}

const number = (value: number): string => value.toLocaleString('en')
const pad = (cell: string, width: number, column: number): string =>
  column === 0 ? cell.padEnd(width) : cell.padStart(width)
