import type { OptionSeen, PrivacySeen } from '../artifacts.js'
import { chosenAmong } from '../page/chosen.js'
import type { Driver } from '../page/driver.js'
import type { View } from '../page/view.js'
import { levelOf, type Level } from '../page/levels.js'
import type { Control } from '../page/look.js'

const OPTION_ROLES = ['option', 'radio', 'menuitemradio', 'menuitem']

/** Opens the choice of audiences, reads it, leaves it open. */
export async function openPrivacy(driver: Driver): Promise<PrivacySeen> {
  const before = await driver.look()
  const { privacy, openAudiences } = before.parts
  if (privacy === null) {
    const chosen = openAudiences.find(({ checked }) => checked === true)
    const seen = { control: null, dropdown: false, native: false, options: openAudiences.map(option) }
    return { ...seen, chosenAtFirst: chosen?.name ?? null }
  }
  if (privacy.role === 'select') return readSelect(before, privacy)

  await driver.hands.click(privacy.id)
  const open = await driver.until((view) => optionsIn(before, view).length > 0, driver.answerMs)
  await driver.settle()
  const view = await driver.shoot('privacy')
  const options = open === null ? [] : optionsIn(before, view)
  return {
    control: privacy,
    dropdown: true,
    native: false,
    options,
    chosenAtFirst: chosenAmong(before, options)?.name ?? null,
    ...(view.screenshot === undefined ? {} : { screenshot: view.screenshot }),
  }
}

export async function closePrivacy(driver: Driver, seen: PrivacySeen): Promise<void> {
  if (seen.control === null || seen.native) return
  await driver.hands.press('Escape')
  const ids = seen.options.map(({ id }) => id)
  const closed = (view: View) => !view.controls.some(({ id, visible }) => visible && ids.includes(id))
  if ((await driver.until(closed, 400)) === null) await driver.hands.click(seen.control.id)
  await driver.settle()
}

/** Opens it, presses the option, and looks. Null when there is no such option. */
export async function choose(driver: Driver, level: Level): Promise<View | null> {
  const seen = await openPrivacy(driver)
  const wanted = seen.options.find((each) => each.level === level)
  if (!wanted) {
    await closePrivacy(driver, seen)
    return null
  }
  return pressOption(driver, seen, wanted)
}

/** Presses an option of the open list, whatever comes of it. */
export async function pressOption(driver: Driver, seen: PrivacySeen, wanted: OptionSeen): Promise<View> {
  if (seen.native && seen.control) await selectIn(driver, seen.control, wanted)
  else await driver.hands.click(wanted.id)
  await driver.settle()
  return driver.look()
}

async function selectIn(driver: Driver, select: Control, { name, disabled }: OptionSeen): Promise<void> {
  if (disabled) return
  const handle = await driver.page.evaluateHandle((id) => window.directPostEyes.elementOf(id), select.id)
  await handle.asElement()?.selectOption({ label: name })
}

function optionsIn(before: View, now: View): OptionSeen[] {
  const old = new Set(before.controls.filter(({ visible }) => visible).map(({ id }) => id))
  const fresh = now.controls.filter(({ id, visible, role }) => visible && !old.has(id) && OPTION_ROLES.includes(role))
  if (fresh.length > 0) return fresh.map(option)

  // A list made of nothing but text: its lines are all there is to go by.
  const oldTexts = new Set(before.texts.map(({ id }) => id))
  return now.texts
    .filter(({ id, text }) => !oldTexts.has(id) && text.length < 60)
    .map(({ id, text }) => ({ id, level: levelOf({ key: '', name: text }), name: text, disabled: false }))
    .filter(({ level }) => level !== null)
}

function readSelect(view: View, select: Control): PrivacySeen {
  const after = view.controls.filter(({ order }) => order > select.order)
  const end = after.findIndex(({ tag }) => tag !== 'option')
  const all = (end < 0 ? after : after.slice(0, end)).map(option)
  const options = all.filter(({ level }) => level !== null)
  return {
    control: select,
    dropdown: true,
    native: true,
    options,
    chosenAtFirst: chosenAmong(view, options)?.name ?? null,
  }
}

function option(control: Control): OptionSeen {
  const { id, name, disabled } = control
  return { id, name, disabled, level: levelOf(control) }
}
