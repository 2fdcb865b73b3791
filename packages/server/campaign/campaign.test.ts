import { describe, expect, it } from 'vitest'
import { createRandom } from './lib/random.js'
import { CLASSES, offeredShapes, schedulesOf } from './schedules/catalogue.js'
import type { CampaignClass } from './schedules/catalogue.js'
import { runSchedule } from './schedules/run-schedule.js'
import type { Schedule } from './schedules/schedule.js'
import { isMet, toRow } from './tally.js'
import { verdictOn } from './verdict.js'
import { SHAPES } from './world/shape.js'

const seed = 'npm test'

/** Per class; `npm run campaign` plays all of them. */
const SAMPLE = 40

async function sampleOf(one: CampaignClass): Promise<Schedule[]> {
  const all = await schedulesOf(one, await offeredShapes(), 400, '')
  const random = createRandom(`${seed} ${one.name}`)
  return all.length <= SAMPLE ? all : Array.from({ length: SAMPLE }, () => random.pick(all))
}

describe('the fault campaign, in short', () => {
  it('has uploads, pulled videos and photos to play with, posted at once and delivered to the inbox', async () => {
    expect(await offeredShapes()).toEqual(SHAPES)
  })

  it.each(CLASSES)('$name: $says', { timeout: 120_000 }, async (one) => {
    const schedules = await sampleOf(one)
    const verdicts = []
    for (const schedule of schedules) verdicts.push(await verdictOn(schedule, { seed }))

    const violations = verdicts.flatMap(({ name, violations }) =>
      violations.map((violation) => ({ name, ...violation })),
    )
    expect(violations).toEqual([])
    expect(isMet(toRow(one, verdicts)), 'enough of those that had to be posted').toBe(true)
  })

  it('plays a schedule again in the same way for the same seed', async () => {
    const random = CLASSES.filter(({ name }) => name === 'random')
    const [schedule] = await schedulesOf(random[0]!, SHAPES, 40, 'random/31')
    const stories = [await runSchedule(schedule!, { seed }), await runSchedule(schedule!, { seed })]
    expect(stories[0]!.record.story).toEqual(stories[1]!.record.story)
    expect(stories[0]!.record.story.length).toBeGreaterThan(5)
  })
})
