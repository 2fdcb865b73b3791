import type { PrivacySeen } from '../../artifacts.js'
import { closePrivacy, openPrivacy, pressOption } from '../../gatherers/privacy.js'
import { LEVEL_NAMES, type Level } from '../../page/levels.js'
import type { Stage } from '../stage.js'

/** 2b: nothing is chosen; the options are the account's own; one is chosen by hand. */
export async function showPrivacy(stage: Stage, wanted: Level): Promise<void> {
  const { driver, human } = stage
  const { privacy } = (await driver.look()).parts
  await stage.say('2b', 'Privacy status', 'Nothing is chosen for the person. The options come from creator_info.')
  if (privacy === null) return stage.miss('2b', 'No dropdown for the audience was found.')
  await stage.point(privacy)
  await stage.photograph('2b-nothing-chosen')

  const seen = await openPrivacy(driver)
  await stage.say(
    '2b',
    'Privacy status',
    `The dropdown offers exactly: ${seen.options.map(({ name }) => name).join(', ')}.`,
  )
  await stage.photograph('2b-options')
  await stroll(stage, seen)
  await pressLevel(stage, seen, wanted)
  await human.linger(1)
  await stage.photograph('2b-chosen')
}

/** Opens the list and chooses; the list is closed again where that audience is not offered. */
export async function chooseLevel(stage: Stage, wanted: Level): Promise<void> {
  await pressLevel(stage, await openPrivacy(stage.driver), wanted)
}

async function pressLevel(stage: Stage, seen: PrivacySeen, wanted: Level): Promise<void> {
  const option = seen.options.find(({ level, disabled }) => level === wanted && !disabled)
  if (option) {
    await pressOption(stage.driver, seen, option)
    return
  }
  stage.miss('2b', `${LEVEL_NAMES[wanted]} is not offered to ${stage.account}.`)
  await closePrivacy(stage.driver, seen)
}

async function stroll({ driver, human }: Stage, { options, native }: PrivacySeen): Promise<void> {
  if (native) return
  for (const { id } of options) {
    await driver.hands.hover(id)
    await human.linger(0.5)
  }
}
