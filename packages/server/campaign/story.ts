import type { Outcome } from './schedules/run-schedule.js'
import type { Saying } from './world/press.js'

/** A schedule as lines in their order: what was asked of TikTok, what went wrong, and what people were told. */
export function toStory({ record, presses }: Outcome): string[] {
  const told = presses.flatMap(({ wish, said }) =>
    said.map((saying) => ({ at: saying.at, what: `    press ${wish.number} hears: ${inWords(saying)}` })),
  )
  const lines = [...record.story, ...told]
  const start = Math.min(...lines.map(({ at }) => at))
  return lines.sort((a, b) => a.at - b.at).map(({ at, what }) => `${seconds(at - start)}  ${what}`)
}

function inWords({ says }: Saying): string {
  return 'status' in says
    ? says.status
    : `${says.error.code} (${says.error.from}, ${says.error.retry}): ${says.error.message}`
}

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1).padStart(9)} s`
