import { openPrivacy, closePrivacy } from '../../gatherers/privacy.js'
import type { View } from '../../page/view.js'
import { chooseLevel } from './privacy.js'
import type { Stage } from '../stage.js'

/** 3a: off at first; nothing ticked blocks the button; each prompt comes with its box. Leaves Branded content ticked. */
export async function showDisclosure(stage: Stage): Promise<void> {
  const { disclosure } = (await stage.driver.look()).parts
  await stage.say('3a', 'Commercial content', 'The disclosure is off by default.')
  if (!(await stage.point(disclosure))) return stage.miss('3a', 'No disclosure switch was found.')
  await stage.photograph('3a-off')

  await stage.say(
    '3a',
    'Commercial content',
    'Turned on, it shows two boxes. Neither is ticked, and no label is announced yet.',
  )
  const on = await stage.press(disclosure)
  await stage.photograph('3a-on')
  await stage.say(
    '3a',
    'Commercial content',
    'With neither ticked nothing can be posted; pointing at the button says why.',
  )
  await stage.point(on.parts.publish, 2.5)
  await stage.photograph('3a-needs-a-choice')

  const prompt = (view: View) => view.texts.find(({ text, visible }) => visible && /will be labeled as/.test(text))
  await stage.say('3a', 'Your brand', "Your brand: the label is 'Promotional content'.")
  await stage.point(prompt(await stage.press((await stage.driver.look()).parts.yourBrand)), 1.5)
  await stage.photograph('3a-your-brand')
  await stage.say('3a', 'Your brand and Branded content', "Both: the label is 'Paid partnership'.")
  await stage.point(prompt(await stage.press((await stage.driver.look()).parts.brandedContent)), 1.5)
  await stage.photograph('3a-both')
  await stage.say('3a', 'Branded content', "Branded content alone: 'Paid partnership'.")
  await stage.point(prompt(await stage.press((await stage.driver.look()).parts.yourBrand)), 1.5)
  await stage.photograph('3a-branded-content')
}

/** 3b in both orders. Begins and ends with Branded content ticked and Everyone chosen. */
export async function showBrandedPrivacy(stage: Stage): Promise<void> {
  const { driver } = stage
  await stage.say(
    '3b',
    'Privacy of branded content',
    'With Branded content ticked, Only me cannot be chosen; pointing at it says why.',
  )
  const seen = await openPrivacy(driver)
  const onlyMe = seen.options.find(({ level }) => level === 'SELF_ONLY')
  if (onlyMe && !seen.native) {
    await driver.hands.hover(onlyMe.id)
    await stage.human.linger(2.5)
  } else stage.miss('3b', 'Only me could not be pointed at in the list.')
  await stage.photograph('3b-only-me')
  await closePrivacy(driver, seen)

  await stage.say(
    '3b',
    'Privacy of branded content',
    'The other order: with Only me chosen first, Branded content cannot be ticked.',
  )
  await stage.press((await driver.look()).parts.brandedContent)
  await chooseLevel(stage, 'SELF_ONLY')
  await stage.point((await driver.look()).parts.brandedContent, 2.5)
  await stage.photograph('3b-private-first')
  await chooseLevel(stage, 'PUBLIC_TO_EVERYONE')
  await stage.press((await driver.look()).parts.brandedContent)
}
