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
    'a cancellation that could not be sent was answered with "nothing was posted" about a post that was out',
    'outage/pull-direct/regretful/oauth/token#2/refuse-40',
  ],
  ['and so was one that TikTok refused', 'single/pull-direct/cancelled/cancel#1/code:invalid_param'],
  [
    'of a double click at two processes, one was told "nothing was posted" while the other had posted',
    'outage/pull-direct/doubled/creator_info/query#4/hang_before-3',
  ],
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
