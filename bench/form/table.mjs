// Samples into a table in Markdown, as the docs show it.
import { median } from './drive.mjs'

export function table(samples, budgets) {
  const lines = ['| | ours | plain | Radix | ours against | budget |', '| --- | --: | --: | --: | --: | --: |']
  let isOver = false
  for (const [measure, { ours, plain, radix }] of Object.entries(samples)) {
    const unit = measure.startsWith('heap') ? 'kB' : 'ms'
    const shown = (list) => (list ? `${median(list).toFixed(unit === 'kB' ? 1 : 2)} ${unit}` : '')
    const budget = budgets[measure]
    const against = plain ?? radix
    // Round by round, so that a slow minute slows both.
    const ratio = median(ours.map((value, at) => value / against[at]))
    const value = unit === 'kB' ? median(ours) : ratio
    if (budget !== undefined && value > budget) isOver = true
    const of = unit === 'kB' ? '' : `${ratio.toFixed(2)} × ${plain ? 'plain' : 'Radix'}`
    const limit = budget === undefined ? '' : unit === 'kB' ? `${budget} kB` : `${budget} ×`
    const verdict = budget !== undefined && value > budget ? ' OVER' : ''
    lines.push(`| ${measure} | ${shown(ours)} | ${shown(plain)} | ${shown(radix)} | ${of} | ${limit}${verdict} |`)
  }
  return { lines, isOver }
}
