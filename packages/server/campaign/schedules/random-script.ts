import type { PostProgress } from '@direct-post/core'
import { connect } from '../world/composing.js'
import type { Random } from '../lib/random.js'
import type { Person } from '../world/person.js'
import type { Press } from '../world/press.js'
import { cancel, follow, look, publishLater, send, sendOnce, upload } from '../world/publishing.js'
import { changeCreator } from './change-creator.js'
import { atOnce, carryOn, compose, pressTwice, seeThrough } from './scripts.js'
import type { Scene, Script } from './scripts.js'

const MINUTE_MS = 60_000
const CREATORS = ['public', 'private', 'no-duet-stitch', 'no-interactions']

/** A few presses by one person, in whatever manner people press, wait, reload, cancel and come back. */
export const randomScript: Script = async ({ person: polite, ...rest }) => {
  const { random } = rest
  const person = { ...polite, isHasty: random.chance(0.3), patience: random.pick([1, 3, 6]) }
  const scene = { ...rest, person }
  // Delivered at least once, in no promised order.
  Object.assign(person.world.sandbox.webhooks, {
    copies: 1 + random.below(3),
    order: random.pick(['as_it_happens', 'newest_first']),
  })
  const creator = random.pick(CREATORS)
  let accountId = await connect(person, creator)
  for (let left = 1 + random.below(3); left > 0 && accountId !== null; left -= 1) {
    await pressSomehow(scene, creator, accountId)
    await betweenPresses(scene)
    if (random.chance(0.1)) {
      // In TikTok's own settings; the next page says so, and the person comes back.
      person.world.sandbox.creators.disconnect(creator)
      accountId = await connect(person, creator)
    }
  }
}

async function pressSomehow(scene: Scene, creator: string, accountId: string): Promise<void> {
  const { random, shape, person } = scene
  const isLater = shape.source !== 'upload' && random.chance(0.2)
  const made = await compose(scene, { accountId, creator, isLarge: random.chance(0.05), isLater })
  if (!made) return
  const restore = random.chance(0.12) ? changeCreator(person.world.sandbox, creator, random, made) : null
  await (isLater ? confirmForLater(scene, made) : random.pick(MANNERS)(scene, made))
  restore?.()
}

type Manner = (scene: Scene, made: Press) => Promise<void>

const MANNERS: readonly Manner[] = [
  seeThrough,
  seeThrough,
  pressTwice,
  uploadInTwoTabs,
  comeBackLater,
  changeMind,
  walkAway,
]

/** A duplicated tab sends the same file (F26). */
async function uploadInTwoTabs({ person, ...scene }: Scene, made: Press): Promise<void> {
  const post = await send(person, made)
  if (!post) return
  await atOnce({ person, ...scene }, [() => upload(person, made, post), () => upload(person, made, post)])
  await follow(person, made, post.id)
}

/** A reload in the middle, minutes or hours of nothing, and the same file picked again (F29). */
async function comeBackLater({ person, random }: Scene, made: Press): Promise<void> {
  const post = await send(person, made)
  if (post && random.chance(0.5)) await upload(person, made, post)
  await restartSomehow(person, random)
  await person.browser.sleep(random.below(90) * MINUTE_MS)
  const known = person.isHasty || !post ? post : await look(person, made, post.id)
  if (known) await carryOn(person, made, known)
}

/** Cancels at some point, while the page goes on with what it does. */
async function changeMind(scene: Scene, made: Press): Promise<void> {
  const { person, random } = scene
  const post = await send(person, made)
  if (!post) return
  const regret = async () => {
    await person.browser.sleep(random.below(8000))
    await cancel(person, made, post.id)
  }
  await atOnce<PostProgress | void>(scene, [() => upload(person, made, post), regret])
  await follow(person, made, post.id)
}

async function walkAway({ person }: Scene, made: Press): Promise<void> {
  await sendOnce(person, made)
}

async function confirmForLater(scene: Scene, made: Press): Promise<void> {
  const { person, random } = scene
  const post = await send(person, made)
  if (!post) return
  await person.browser.sleep(random.below(48 * 60) * MINUTE_MS)
  await atOnce(scene, [() => publishLater(person, made, post.id), () => publishLater(person, made, post.id)])
  await follow(person, made, post.id)
}

/** Time goes by, processes are restarted, and a forgotten tab sends its request again. */
async function betweenPresses({ person, random, presses }: Scene): Promise<void> {
  await person.browser.sleep(random.pick([0, 1, 5, 60, 200, 1500]) * MINUTE_MS)
  if (random.chance(0.2)) await restartSomehow(person, random)
  if (random.chance(0.1)) await pruneLater(person)
  const made = random.chance(0.3) && presses.length > 0 ? random.pick(presses) : null
  if (made && !made.mustStop) await sendOnce(person, made)
}

/** A crash, an update with notice, or neither. */
async function restartSomehow({ world }: Person, random: Random): Promise<void> {
  if (random.chance(0.3)) world.restart()
  else if (random.chance(0.5)) await world.time.await(world.people, world.shutDown())
}

/** Days later the host drops what is old; a key that was used stays used. */
async function pruneLater({ browser, world }: Person): Promise<void> {
  await browser.sleep(3 * 24 * 60 * MINUTE_MS)
  await world.time.await(world.people, world.server().prune()).catch(() => null)
}
