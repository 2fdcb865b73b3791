import type {
  FailingVisit,
  LongVisit,
  PhotoVisit,
  PrivateVisit,
  PublicVisit,
  RefusedVisit,
  SettingsVisit,
} from '../artifacts.js'
import { tryLimits, writeCaption } from './caption.js'
import { walkDisclosure } from './disclosure.js'
import { newTexts } from './hints.js'
import { choose, openPrivacy, pressOption } from './privacy.js'
import { follow, pressPublish, publish } from './publishing.js'
import { pickFile, readPrivacy, readSettings, unfold, visitOf } from './settings.js'
import type { Stay } from './visit.js'

/** An account that may do everything: from the opened page to the published post. */
export async function visitPublic(stay: Stay): Promise<PublicVisit> {
  const { driver, tools } = stay
  const { video } = tools.files
  const settings = await readSettings(stay)
  const caption = await writeCaption(driver)
  await choose(driver, 'MUTUAL_FOLLOW_FRIENDS')
  const disclosure = await walkDisclosure(driver, settings.privacy.options)

  // Back to a post that discloses nothing and that everyone may see.
  const { parts } = await driver.look()
  if (disclosure.disclosed && parts.disclosure?.checked) await driver.press(parts.disclosure)
  await choose(driver, 'PUBLIC_TO_EVERYONE')
  const limits = await tryLimits(driver)
  const ready = await driver.shoot('ready')
  const sent = await publish(stay)
  return {
    ...settings,
    ...visitOf(stay),
    ...disclosure,
    media: { sha256: video.sha256, size: video.size },
    caption: caption && { ...caption, limits },
    ready,
    sent,
  }
}

/** A private account: other audiences, Duet and Stitch off, another name. */
export async function visitPrivate(stay: Stay): Promise<PrivateVisit> {
  const { driver } = stay
  const settings = await readSettings(stay)
  const { disclosure } = settings.picked.parts
  if (disclosure && !disclosure.checked) await driver.press(disclosure)
  const box = (await driver.look()).parts.brandedContent
  if (box === null || box.disabled) return { ...settings, brandedPrivacy: null }
  if (!box.checked) await driver.press(box)
  return { ...settings, ...visitOf(stay), brandedPrivacy: await readPrivacy(driver) }
}

export const visitRestricted = (stay: Stay): Promise<SettingsVisit> => readSettings(stay)

/** A video of 65 seconds for an account that may post one minute. */
export async function visitLong(stay: Stay): Promise<LongVisit> {
  const { driver, tools } = stay
  await pickFile(stay, [tools.files.longVideo])
  const picked = await driver.shoot('picked')
  await fillIn(stay)
  const filled = await driver.look()
  const published = (await pressPublish(stay)) !== null
  return { ...visitOf(stay), limitSec: 60, durationSec: 65, picked, filled, published }
}

export async function visitPhotos(stay: Stay): Promise<PhotoVisit> {
  const { driver, tools } = stay
  const taken = tools.config.photos !== false && (await pickFile(stay, tools.files.photos))
  if (taken) await unfold(driver)
  return { ...visitOf(stay), picked: taken ? await driver.shoot('picked') : null }
}

/** TikTok has nobody to post for: is anything posted all the same, or anything invented? */
export async function visitFailing(stay: Stay): Promise<FailingVisit> {
  const { tools, driver } = stay
  const privacy = await readPrivacy(driver)
  const { publish } = stay.opened.parts
  if (publish !== null) {
    await pickFile(stay, [tools.files.video])
    await fillIn(stay)
  }
  const published = publish !== null && (await pressPublish(stay)) !== null
  return { ...visitOf(stay), guessed: isGuess(stay), published, privacy }
}

/** TikTok refuses the account of an unaudited app, then takes the post, then fails it. */
export async function visitRefused(stay: Stay): Promise<RefusedVisit> {
  const { driver, board, tools } = stay
  await pickFile(stay, [tools.files.video])
  await fillIn(stay)
  board.next = 'unaudited'
  const unaudited = await pressAndRead(stay)
  board.next = 'accept'
  const accepted = unaudited && (await pressAndRead(stay))
  board.ending = 'failed'
  const failed = accepted && (await follow(stay, await driver.look()))
  const { statusAsked, listens } = board
  return { ...visitOf(stay), guessed: isGuess(stay), unaudited, accepted: accepted ?? [], failed, statusAsked, listens }
}

async function pressAndRead(stay: Stay): Promise<string[] | null> {
  const before = await stay.driver.look()
  if ((await pressPublish(stay)) === null) return null
  await stay.driver.until((view) => newTexts(before, view).length > 0, stay.driver.answerMs)
  await stay.driver.settle()
  return newTexts(before, await stay.driver.look())
}

/** The least that can be published: a caption and the first audience that is offered. */
async function fillIn({ driver }: Stay): Promise<void> {
  await unfold(driver)
  await writeCaption(driver)
  const privacy = await openPrivacy(driver)
  const first = privacy.options.find(({ disabled }) => !disabled)
  if (first) await pressOption(driver, privacy, first)
}

function isGuess({ tools: { memory, config } }: Stay): boolean {
  return (memory.known?.shape ?? null) === null && config.backend?.shape === undefined
}
