import { readArguments } from './arguments.js'
import type { CampaignOptions } from './arguments.js'
import { explain, explainRows, lastWords } from './explain.js'
import { LIVE_RUNS, playLive } from './live.js'
import { playAll } from './play-all.js'
import { CLASSES, offeredShapes, schedulesOf } from './schedules/catalogue.js'
import { workIfWorker } from './share.js'
import { toStory } from './story.js'
import { isClean, toRow, toTable } from './tally.js'
import { verdictOn } from './verdict.js'
import { SHAPES, shapeName } from './world/shape.js'
import type { Shape } from './world/shape.js'

const say = (line: string) => void process.stdout.write(`${line}\n`)

/** Runs the campaign; `program` is the file that this was made into. Answers the exit code. */
export async function main(args: readonly string[], program: string): Promise<number> {
  const options = readArguments(args)
  const startedAt = Date.now()
  const shapes = await offeredShapes()
  say(`fault campaign · seed ${options.seed} · ${options.schedules} random schedules · ${options.workers} workers`)
  for (const shape of SHAPES) say(`  ${shapeName(shape)}: ${shapes.includes(shape) ? 'offered' : 'not offered yet'}`)

  const replayed = await replay(options, shapes)
  if (replayed !== null) return replayed ? 0 : 1
  const results = [await playSchedules(options, shapes, program), await playLiveRuns(options)]
  const isGreen = !results.includes(false) && results.includes(true)
  say(`${isGreen ? '✓' : '✗'} ${Math.round((Date.now() - startedAt) / 1000)} s`)
  return isGreen ? 0 : 1
}

/** A schedule that was named in full is told call by call. `null`: it was not one. */
async function replay({ only, schedules, seed }: CampaignOptions, shapes: readonly Shape[]): Promise<boolean | null> {
  for (const one of CLASSES) {
    const [schedule] = await schedulesOf(one, shapes, schedules, only)
    if (schedule?.name !== only) continue
    const verdict = await verdictOn(schedule, { seed }, (outcome) => toStory(outcome).forEach(say))
    explain(seed, [verdict]).forEach(say)
    say(verdict.violations.length === 0 ? '✓ no violation' : '✗ see above')
    return verdict.violations.length === 0
  }
  return null
}

/** `null`: there was nothing to play. */
async function playSchedules(
  options: CampaignOptions,
  shapes: readonly Shape[],
  program: string,
): Promise<boolean | null> {
  const shares = Array.from({ length: options.workers }, (_, index) => ({
    options,
    shapes,
    index,
    count: options.workers,
  }))
  const verdicts = await playAll(program, shares, say)
  const rows = CLASSES.flatMap((one) => {
    const own = verdicts.get(one.name)
    return own ? [toRow(one, own)] : []
  })
  if (rows.length === 0) return null

  const all = [...verdicts.values()].flat()
  say(`\n${toTable(rows)}\n\n${lastWords(all)}\n`)
  for (const line of [...explain(options.seed, all), ...explainRows(rows)]) say(line)
  return rows.every(isClean)
}

async function playLiveRuns({ only }: CampaignOptions): Promise<boolean | null> {
  const wanted = LIVE_RUNS.filter(({ name }) => name.startsWith(only))
  let isGreen = true
  for (const live of wanted) {
    const { says, problems } = await playLive(live)
    say(`${problems.length === 0 ? '✓' : '✗'} ${live.name}: ${says}`)
    for (const problem of problems) say(`    ${problem}`)
    isGreen &&= problems.length === 0
  }
  return wanted.length === 0 ? null : isGreen
}

workIfWorker()
