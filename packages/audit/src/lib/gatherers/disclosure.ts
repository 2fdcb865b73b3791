import type { Hints, OptionSeen, PrivacySeen, PublicVisit } from '../artifacts.js'
import { levelShown } from '../page/chosen.js'
import type { Driver } from '../page/driver.js'
import type { View } from '../page/view.js'
import type { Control } from '../page/look.js'
import { hintsOf } from './hints.js'
import { choose, closePrivacy, openPrivacy, pressOption } from './privacy.js'

type Disclosure = Pick<
  PublicVisit,
  | 'trace'
  | 'disclosed'
  | 'needsChoice'
  | 'yourBrand'
  | 'both'
  | 'branded'
  | 'brandedPrivacy'
  | 'onlyMe'
  | 'onlyMeTaken'
  | 'privateFirst'
  | 'privateHint'
  | 'privateForced'
>

type Box = 'disclosure' | 'yourBrand' | 'brandedContent'

/** Through the whole disclosure, with Friends chosen as audience: each state once, both orders of 3b. */
export async function walkDisclosure(driver: Driver, options: readonly OptionSeen[]): Promise<Disclosure> {
  const trace: { after: string; level: OptionSeen['level'] }[] = []
  const note = (after: string, view: View | null) => {
    if (view) trace.push({ after, level: levelShown(view, options) })
    return view
  }
  const set = async (name: Box, on: boolean, moment: string, after: string) => {
    const control = (await driver.look()).parts[name]
    if (control === null || (control.disabled && control.checked !== on)) return null
    if (control.checked !== on) await driver.press(control)
    return note(after, await driver.shoot(moment))
  }

  note('Friends was chosen', await driver.look())
  const disclosed = await set('disclosure', true, 'disclosed', 'the disclosure was turned on')
  const needsChoice = await publishHints(driver, disclosed)
  // A box that is ticked from the start is one mistake; the rest can be seen all the same.
  if (disclosed?.parts.brandedContent?.checked)
    await set('brandedContent', false, 'unbranded', 'Branded content was unticked')
  const yourBrand = await set('yourBrand', true, 'your-brand', 'Your brand was ticked')
  const both = await set('brandedContent', true, 'both', 'Branded content was ticked, too')
  const branded = both && (await set('yourBrand', false, 'branded', 'Your brand was unticked'))
  const orderB = branded ? await brandedFirst(driver) : null
  // That was taken by our own press, so it is put back by our own press.
  if (orderB?.taken) await choose(driver, 'MUTUAL_FOLLOW_FRIENDS')
  if (branded) await set('brandedContent', false, 'unbranded', 'Branded content was unticked')
  const orderA = branded ? await privateFirst(driver) : null
  return {
    trace,
    disclosed,
    needsChoice,
    yourBrand,
    both,
    branded,
    brandedPrivacy: orderB?.privacy ?? null,
    onlyMe: orderB?.hints ?? null,
    onlyMeTaken: orderB?.taken ?? false,
    privateFirst: orderA?.first ?? null,
    privateHint: orderA?.hints ?? null,
    privateForced: orderA?.forced ?? null,
  }
}

async function publishHints(driver: Driver, disclosed: View | null): Promise<Hints | null> {
  const publish = disclosed?.parts.publish
  if (!publish) return null
  return hintsOf(driver, publish, { mayPress: publish.disabled })
}

/** Order B: Branded content is ticked; is Only me still to be had, and does the page say why not? */
async function brandedFirst(driver: Driver): Promise<{ privacy: PrivacySeen; hints: Hints | null; taken: boolean }> {
  const privacy = await openPrivacy(driver)
  const onlyMe = privacy.options.find(({ level }) => level === 'SELF_ONLY')
  if (!onlyMe || privacy.native) {
    await closePrivacy(driver, privacy)
    return { privacy, hints: null, taken: false }
  }
  const control = (await driver.look()).controls.find(({ id }) => id === onlyMe.id)
  const target = { id: onlyMe.id, box: control?.box ?? NOWHERE, description: control?.description ?? '' }
  const hints = await hintsOf(driver, target, { inList: true, mayPress: onlyMe.disabled })
  const pressed = await reopenAndPress(driver, onlyMe)
  await closePrivacy(driver, privacy)
  const taken = levelShown(pressed ?? (await driver.look()), privacy.options) === 'SELF_ONLY'
  return { privacy, hints, taken }
}

const NOWHERE = { x: 0, y: 0, width: 0, height: 0 }

/** A tap may have closed the list. */
async function reopenAndPress(driver: Driver, onlyMe: OptionSeen): Promise<View | null> {
  const view = await driver.look()
  const shown = view.controls.some(({ id, visible }) => id === onlyMe.id && visible)
  if (shown) {
    await driver.hands.click(onlyMe.id)
    await driver.settle()
    return driver.look()
  }
  const again = await openPrivacy(driver)
  const option = again.options.find(({ level }) => level === 'SELF_ONLY')
  return option ? pressOption(driver, again, option) : null
}

/** Order A: Only me is chosen first; is Branded content still to be had, and does the page say why not? */
async function privateFirst(driver: Driver): Promise<{ first: View; hints: Hints | null; forced: View | null } | null> {
  if ((await choose(driver, 'SELF_ONLY')) === null) return null
  const first = await driver.shoot('private-first')
  const box = first.parts.brandedContent
  if (box === null) return { first, hints: null, forced: null }
  const hints = await hintsOf(driver, pointable(box), { mayPress: false })
  return { first, hints, forced: await driver.press(box) }
}

const pointable = ({ id, box, description }: Control) => ({ id, box, description })
