import type { PrivacySeen, SettingsVisit, Visit } from '../artifacts.js'
import type { Driver } from '../page/driver.js'
import type { View } from '../page/view.js'
import type { MediaFile } from './files.js'
import { closePrivacy, openPrivacy } from './privacy.js'
import type { Stay } from './visit.js'
import { WORDS } from '../page/words.js'

const PICK_MS = 4000

export function visitOf({ board, opened, creator }: Stay): Visit {
  return { opened, creator, creatorAsked: board.creatorAsked, calls: board.calls }
}

/** Picks a video, unfolds what is folded, and reads the settings as they are. */
export async function readSettings(stay: Stay): Promise<SettingsVisit> {
  const { driver, tools } = stay
  await pickFile(stay, [tools.files.video])
  const unfolded = await unfold(driver)
  const picked = await driver.shoot('picked')
  const privacy = await readPrivacy(driver)
  return { ...visitOf(stay), unfolded, picked, privacy }
}

export async function readPrivacy(driver: Driver): Promise<PrivacySeen> {
  const privacy = await openPrivacy(driver)
  await closePrivacy(driver, privacy)
  return privacy
}

/** Gives the page a file; false when it has no place for one. */
export async function pickFile({ driver, board }: Stay, files: readonly MediaFile[]): Promise<boolean> {
  board.phase = 'filling'
  const before = await driver.look()
  const photo = files[0]?.isPhoto === true
  const input = photo ? before.parts.photoFile : before.parts.videoFile
  if (input === null) return photo ? false : pickByButton(driver, before, files)

  const handle = await driver.page.evaluateHandle((id) => window.directPostEyes.elementOf(id), input.id)
  await handle.asElement()?.setInputFiles(files.map(({ path }) => path))
  await shown(driver, before)
  return true
}

async function pickByButton(driver: Driver, view: View, files: readonly MediaFile[]): Promise<boolean> {
  const button = view.controls.find(
    ({ role, visible, aside, name }) => role === 'button' && visible && !aside && WORDS.pickFile.test(name),
  )
  if (!button) return false
  const chooser = driver.page.waitForEvent('filechooser', { timeout: PICK_MS }).catch(() => null)
  await driver.hands.click(button.id)
  const opened = await chooser
  if (opened === null) return false
  await opened.setFiles(files.map(({ path }) => path))
  await shown(driver, view)
  return true
}

/** Once there is a picture that was not there before, or anything else has happened and come to rest. */
async function shown(driver: Driver, before: View): Promise<void> {
  const sources = new Set(before.media.map(({ src }) => src))
  await driver.until(({ media }) => media.some(({ src }) => !sources.has(src)), PICK_MS / 4)
  await driver.settle()
}

/** Opens folded parts of the page until the settings are all to be seen. Answers what had to be opened. */
export async function unfold(driver: Driver): Promise<string[]> {
  const opened: string[] = []
  for (let view = await driver.look(); opened.length < 6 && !complete(view); view = await driver.look()) {
    const folded = view.controls.find(
      ({ expanded, popup, visible, aside, role, name }) =>
        expanded === false && !popup && visible && !aside && role !== 'combobox' && !opened.includes(name),
    )
    if (!folded) break
    opened.push(folded.name)
    await driver.press(folded)
  }
  return opened
}

function complete({ parts }: View): boolean {
  const audiences = parts.privacy !== null || parts.openAudiences.length > 0
  return audiences && parts.comment !== null && parts.disclosure !== null
}
