import { describe, expect, it } from 'vitest'
import { CLASSES, offeredShapes, schedulesOf } from './schedules/catalogue.js'
import { verdictOn } from './verdict.js'

/** What the campaign once found, each with the mistake behind it. */
const FOUND: readonly [mistake: string, schedule: string][] = [
  [
    'an upload whose last answer was lost was called expired, "nothing was posted", an hour later',
    'single/upload-direct/returning/upload#1/drop_after',
  ],
  ['the same for a draft', 'single/upload-inbox/returning/upload#1/error_500_after'],
  [
    'a repeated last chunk that TikTok refused was told as "nothing was posted", although the first one had arrived',
    'pair/upload-direct/upload#1/drop_after/upload#2/status:400',
  ],
]

describe('what the campaign once found', () => {
  it.each(FOUND)('%s', async (_, name) => {
    const shapes = await offeredShapes()
    const lists = await Promise.all(CLASSES.map((one) => schedulesOf(one, shapes, 2000, name)))
    const verdicts = await Promise.all(lists.flat().map((schedule) => verdictOn(schedule, { seed: '1' })))
    expect(verdicts.map(({ name, violations }) => [name, violations])).toEqual([[name, []]])
  })
})
