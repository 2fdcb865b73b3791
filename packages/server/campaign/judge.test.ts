import { describe, expect, it } from 'vitest'
import * as broken from './broken-servers.js'
import type { Rule } from './judge/rules.js'
import { runSchedule } from './schedules/run-schedule.js'
import { planOf } from './schedules/schedule.js'
import type { Faults } from './schedules/schedule.js'
import { plain } from './schedules/scripts.js'
import type { Shape } from './world/shape.js'

type Server = (typeof broken)[keyof typeof broken]

async function rulesBrokenBy(createHandler: Server | null, shape: Shape, faults: Faults = {}): Promise<Rule[]> {
  const schedule = { name: 'judge', shape, script: plain, plan: () => planOf(faults), expects: null }
  const { violations } = await runSchedule(schedule, { seed: 'judge 2', ...(createHandler ? { createHandler } : {}) })
  return [...new Set(violations.map(({ rule }) => rule))]
}

const uploaded: Shape = { source: 'upload', mode: 'direct' }
const pulled: Shape = { source: 'pull', mode: 'direct' }
const photos: Shape = { source: 'photo', mode: 'inbox' }

describe('the judge of the campaign', () => {
  it.each([uploaded, pulled, photos])('finds nothing to say against a server that behaves ($source)', async (shape) => {
    expect(await rulesBrokenBy(null, shape)).toEqual([])
  })

  it.each<[string, Server, Shape, Rule]>([
    ['two posts from one press, uploaded', broken.sendsTwice, uploaded, 'double_post'],
    ['two posts from one press, pulled', broken.sendsTwice, pulled, 'double_post'],
    ['two drafts from one press', broken.sendsTwice, photos, 'double_post'],
    ['another audience than the chosen one', broken.choosesAudience, uploaded, 'wrong_fields'],
    ['a post that nobody confirmed', broken.postsByItself, pulled, 'unconfirmed_post'],
    ['an upload that nobody confirmed', broken.postsByItself, uploaded, 'unconfirmed_post'],
    ['"posted" before it is', broken.saysPostedEarly, uploaded, 'untruthful_state'],
    ['"failed" about a post that is out', broken.saysFailed, uploaded, 'lost_publish'],
    ['"failed" about a draft that was delivered', broken.saysFailed, photos, 'lost_publish'],
    ['a call that may hang for ever', broken.waitsForEver, uploaded, 'unsafe_call'],
  ])('goes red on %s', async (_, server, shape, rule) => {
    expect(await rulesBrokenBy(server, shape)).toContain(rule)
  })
})
