import type { View } from '../../page/view.js'
import { WORDS } from '../../page/words.js'
import { findPostLink, type Link } from '../post-link.js'
import type { Stage } from '../stage.js'

const AT_MOST_MS = 180_000
/** Said of a post that is there; "processing" and "will be posted" are not. */
const DONE =
  /^posted\b|has published|(is|was|been|successfully) (posted|published)|published successfully|live on|post complete|is on tiktok|publicad|publié|veröffentlicht|pubblicat|gepubliceerd|opublikowan|yayınlandı|опубликован|已发布|公開され|게시되/i

/** 5c and 5e: the press, and the status from there to the end. Answers where the page says the post is. */
export async function publish(stage: Stage): Promise<Link | null> {
  const { driver } = stage
  const before = await driver.look()
  await stage.say(
    '5c',
    'Consent',
    `Nothing has left yet. The person consents by pressing the button under the declaration.`,
  )
  await stage.point(before.parts.publish, 1)
  await stage.photograph('5c-before')
  await driver.hands.click(before.parts.publish?.id ?? -1)
  await stage.say('5e', 'Status', 'The page follows what becomes of the post.')
  await stage.photograph('5e-status')

  const known = new Set(before.texts.map(({ text }) => text))
  const fresh = ({ texts }: View) => texts.filter(({ text, visible }) => visible && !known.has(text))
  const saying = (view: View, words: RegExp) => fresh(view).find(({ text }) => words.test(text))
  const end = await driver.until((view) => Boolean(saying(view, DONE) ?? saying(view, WORDS.failed)), AT_MOST_MS)
  await driver.settle()
  const said = end && saying(end, DONE)
  if (!end || !said) {
    const why = end === null ? 'It said nothing within three minutes.' : `It said: "${saying(end, WORDS.failed)?.text}"`
    stage.miss('5e', `The page did not say that it was posted. ${why}`)
    return findPostLink(await driver.look())
  }
  await stage.say('5e', 'Status', `The page says how it ended: "${said.text.slice(0, 90)}"`)
  await stage.point(said, 1.5)
  await stage.photograph('5e-done')
  return findPostLink(await driver.look())
}
