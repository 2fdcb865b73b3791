import type { Sent } from '../artifacts.js'
import type { Driver } from '../page/driver.js'
import type { View } from '../page/view.js'
import { newTexts } from './hints.js'
import type { Stay } from './visit.js'

const ANSWER_MS = 4000
/** A page asks for the status every few seconds; this is one long pause between two questions. */
const STATUS_MS = 8000

/** The press that posts, and what the page says from there to the end. */
export async function publish(stay: Stay): Promise<Sent | null> {
  const { driver, board } = stay
  const call = await pressPublish(stay)
  if (call === null) return null
  await driver.settle()
  const pressed = await driver.shoot('pressed')
  board.ending = 'published'
  const finished = await follow(stay, pressed)
  const after = board.calls.slice(board.calls.indexOf(call) + 1)
  const uploads = after.filter(({ method, contentRange }) => method === 'PUT' || contentRange !== '')
  return {
    body: call.body ?? '',
    uploads,
    pressed,
    finished: finished ? await driver.shoot('finished') : null,
    statusAsked: board.statusAsked,
    listens: board.listens,
  }
}

/** Presses publish; answers the request that published, or null when none was made. */
export async function pressPublish({ driver, board }: Stay) {
  const { parts } = await driver.look()
  if (parts.publish === null) return null
  const sentBefore = board.calls.filter(({ publishes }) => publishes).length
  board.phase = 'pressed'
  await driver.hands.click(parts.publish.id)
  const sent = () => board.calls.filter(({ publishes }) => publishes)[sentBefore] ?? null
  const end = Date.now() + (parts.publish.disabled ? 300 : ANSWER_MS)
  while (sent() === null && Date.now() < end) await pause(driver)
  return sent()
}

/** Until the page says something that it did not say before; null when it stays silent. */
export async function follow(stay: Stay, before: View): Promise<string[] | null> {
  const { driver, board } = stay
  const askedBefore = board.statusAsked
  const end = Date.now() + STATUS_MS
  while (board.statusAsked === askedBefore && Date.now() < end) {
    if (!board.listens && board.statusAsked === 0 && Date.now() > end - STATUS_MS + ANSWER_MS) break
    await pause(driver)
  }
  const view = await driver.until(
    (now) => newTexts(before, now).length > 0,
    board.statusAsked > askedBefore ? driver.answerMs : 300,
  )
  if (view === null) return null
  await driver.settle()
  return newTexts(before, await driver.look())
}

/** A request may leave without anything changing on the page. */
function pause(driver: Driver): Promise<unknown> {
  return driver.page.evaluate(() => window.directPostEyes.changed(60))
}
