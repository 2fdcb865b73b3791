import { expect, it } from 'vitest'
import { runSchedule } from '../../campaign/schedules/run-schedule.js'
import { plain, large, expired, cancelled, disconnecting } from '../../campaign/schedules/scripts.js'
import { NO_FAULTS } from '../../campaign/world/plan.js'
import { SHAPES, shapeName } from '../../campaign/world/shape.js'

it('runs', async () => {
  for (const [name, script] of Object.entries({ plain, large, expired, cancelled, disconnecting }))
  for (const shape of SHAPES) {
    const t = performance.now()
    const out = await runSchedule({ name: shapeName(shape), shape, script, plan: () => NO_FAULTS, expects: 'posted' }, { seed: '1' })
    console.log(name, out.name, out.isPosted, out.violations, out.record.calls.join(' '), out.record.messages, out.presses[0]?.said.map(s => 'status' in s.says ? s.says.status : s.says.error.code + s.says.error.message).join(' '), Math.round(performance.now() - t), 'ms')
  }
  expect(1).toBe(1)
})
