import { Worker } from 'node:worker_threads'
import { readArguments } from './arguments.js'
import type { CampaignOptions } from './arguments.js'
import { RULES } from './judge/judge.js'
import { CLASSES, offeredShapes, schedulesOf } from './schedules/catalogue.js'
import type { Said, Share } from './share.js'
import { workIfWorker } from './share.js'
import { toStory } from './story.js'
import { isClean, isMet, toRow, toTable } from './tally.js'
import { verdictOn } from './verdict.js'
import type { Verdict } from './verdict.js'
import { SHAPES, shapeName } from './world/shape.js'
import type { Shape } from './world/shape.js'

/** Milliseconds between two lines of progress. */
const SAY_EVERY_MS = 10_000
/** More examples of one mistake teach nothing new. */
const EXAMPLES = 20

const say = (line: string) => void process.stdout.write(`${line}\n`)

/** Runs the campaign; `program` is the file that this was made into. Answers the exit code. */
export async function main(args: readonly string[], program: string): Promise<number> {
  const options = readArguments(args)
  const startedAt = Date.now()
  const shapes = await offeredShapes()
  say(`fault campaign · seed ${options.seed} · ${options.schedules} random schedules · ${options.workers} workers`)
  for (const shape of SHAPES) say(`  ${shapeName(shape)}: ${shapes.includes(shape) ? 'offered' : 'not offered yet'}`)

  const replayed = await replay(options, shapes)
  if (replayed !== null) return replayed

  const verdicts = await playAll(options, (index) => ({ options, shapes, index, count: options.workers }), program)
  const rows = CLASSES.flatMap((one) => {
    const own = verdicts.get(one.name) ?? []
    return own.length > 0 ? [toRow(one, own)] : []
  })
  say(`\n${toTable(rows)}\n`)
  const all = [...verdicts.values()].flat()
  explain(options, all)
  for (const row of rows)
    if (!isMet(row)) say(`✗ ${row.name}: ${row.met} of ${row.due} were posted, and ${row.mustPost * 100} % must be.`)
  const isGreen = all.length > 0 && rows.every(isClean)
  say(`${isGreen ? '✓' : '✗'} ${all.length} schedules in ${Math.round((Date.now() - startedAt) / 1000)} s`)
  return isGreen ? 0 : 1
}

/** A schedule that was named in full is told call by call. `null`: it was not one. */
async function replay({ only, schedules, seed }: CampaignOptions, shapes: readonly Shape[]): Promise<number | null> {
  for (const one of CLASSES) {
    const [schedule] = await schedulesOf(one, shapes, schedules, only)
    if (schedule?.name !== only) continue
    const verdict = await verdictOn(schedule, { seed }, (outcome) => toStory(outcome).forEach(say))
    explain({ seed }, [verdict])
    say(verdict.violations.length === 0 ? '✓ no violation' : '✗ see above')
    return verdict.violations.length === 0 ? 0 : 1
  }
  return null
}

/** Every worker's verdicts, by class. */
async function playAll(
  { workers }: CampaignOptions,
  shareOf: (index: number) => Share,
  program: string,
): Promise<Map<string, Verdict[]>> {
  const verdicts = new Map<string, Verdict[]>()
  const count = { total: 0, done: 0, bad: 0 }
  const timer = setInterval(
    () => say(`  ${count.done} of ${count.total} schedules, ${count.bad} with violations`),
    SAY_EVERY_MS,
  )

  const hear = (said: Exclude<Said, 'through'>) => {
    if ('total' in said) {
      count.total += said.total
      return
    }
    const { className, verdict } = said
    const own = verdicts.get(className) ?? []
    own.push(verdict)
    verdicts.set(className, own)
    count.done += 1
    if (verdict.violations.length > 0) count.bad += 1
  }
  try {
    await Promise.all(Array.from({ length: workers }, (_, index) => runWorker(program, shareOf(index), hear)))
  } finally {
    clearInterval(timer)
  }
  return verdicts
}

function runWorker(program: string, share: Share, hear: (said: Exclude<Said, 'through'>) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(program, { workerData: share })
    // Server processes that were killed in it left their timers behind, so it would not end by itself.
    const end = () => void worker.terminate().then(() => resolve())
    worker.on('message', (said: Said) => (said === 'through' ? end() : hear(said)))
    worker.once('error', reject)
  })
}

/** The first examples, each with the command that plays it again. */
function explain({ seed }: Pick<CampaignOptions, 'seed'>, verdicts: readonly Verdict[]): void {
  const bad = verdicts.filter(
    ({ violations, isPosted, mustBePosted }) => violations.length > 0 || (mustBePosted && !isPosted),
  )
  for (const { name, violations, isPosted, mustBePosted } of bad.slice(0, EXAMPLES)) {
    say(`✗ ${name}`)
    for (const { rule, what } of violations) say(`    ${RULES[rule]}: ${what}`)
    if (mustBePosted && !isPosted) say('    it had to be posted, and was not')
    say(`    npm run campaign -- --seed ${seed} --only '${name}'`)
  }
  if (bad.length > EXAMPLES) say(`  … and ${bad.length - EXAMPLES} more`)
}

workIfWorker()
