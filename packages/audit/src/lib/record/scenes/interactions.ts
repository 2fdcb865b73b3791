import type { Stage } from '../stage.js'

const NAMES = ['comment', 'duet', 'stitch'] as const

/** 2c: each is off until it is turned on by hand; what TikTok has turned off is greyed out. */
export async function showInteractions(stage: Stage, turnOn: readonly (typeof NAMES)[number][] = NAMES): Promise<void> {
  const { parts } = await stage.driver.look()
  await stage.say('2c', 'Comment, Duet, Stitch', 'All of them are off at first.')
  for (const name of NAMES)
    if (!(await stage.point(parts[name], 0.8))) stage.miss('2c', `No control for ${name} was found.`)
  await stage.photograph('2c-off')

  const off = NAMES.filter((name) => parts[name]?.disabled)
  if (off.length > 0) {
    await stage.say(
      '2c',
      'Comment, Duet, Stitch',
      `TikTok does not allow ${off.join(' and ')} for this account: greyed out.`,
    )
    for (const name of off) await stage.point(parts[name], 1.2)
    await stage.photograph('2c-greyed-out')
  }
  const free = turnOn.filter((name) => parts[name] && !parts[name]?.disabled)
  if (free.length === 0) return
  await stage.say('2c', 'Comment, Duet, Stitch', `The person turns on ${free.join(', ')} by hand.`)
  for (const name of free) await stage.press((await stage.driver.look()).parts[name])
  await stage.photograph('2c-on')
}
