import type { PostProgress } from '@direct-post/core'
import type { Random } from '../lib/random.js'
import { cancel, connect, follow, press, readCreator, send, upload } from '../world/person.js'
import type { Person } from '../world/person.js'
import type { Press } from '../world/press.js'
import type { Shape } from '../world/shape.js'
import { createWish } from '../world/wish.js'

/** What a script is given. */
export interface Scene {
  person: Person
  random: Random
  shape: Shape
  /** Every press, as soon as it is made. */
  presses: Press[]
}

export type Script = (scene: Scene) => Promise<void>

/** Connects, publishes, uploads, and looks on until it is posted. */
export const plain: Script = async (scene) => {
  const made = await compose(scene)
  if (made) await seeThrough(scene, made)
}

/** The same with a video of two chunks. */
export const large: Script = async (scene) => {
  const made = await compose(scene, { isLarge: true })
  if (made) await seeThrough(scene, made)
}

/** The access token runs out between page and press. */
export const expired: Script = async (scene) => {
  const made = await compose(scene)
  await scene.person.browser.sleep(3 * 3_600_000)
  if (made) await seeThrough(scene, made)
}

/** Publishes, and takes it back before a byte has left or while TikTok is at work. */
export const cancelled: Script = async (scene) => {
  const made = await compose(scene)
  const post = made && (await send(scene.person, made))
  if (!made || !post) return
  await cancel(scene.person, made, post.id)
  await follow(scene.person, made, post.id)
}

/** Presses again after it was told that the first press failed; and ends the connection in the end. */
export const disconnecting: Script = async (scene) => {
  const made = await compose(scene)
  if (!made) return
  await seeThrough(scene, made)
  await scene.person.browser.remove(`/accounts/${made.body.accountId}`)
}

export interface ComposeOptions {
  isLarge?: boolean
  creator?: string
}

/** Up to the press: a connected account, the creator's page, and a post that may be made. */
export async function compose(scene: Scene, { isLarge = false, creator = 'public' }: ComposeOptions = {}): Promise<Press | null> {
  const { person, random, shape, presses } = scene
  const accountId = await connect(person, creator)
  if (accountId === null) return null
  return composeFor(scene, accountId, isLarge, presses.length + 1, random, shape)
}

export async function composeFor(
  { person, presses }: Scene,
  accountId: string,
  isLarge: boolean,
  number: number,
  random: Random,
  shape: Shape,
): Promise<Press | null> {
  const creator = await readCreator(person, accountId)
  if (creator === null) return null
  const wish = createWish(random.fork(`wish ${number}`), creator, { number, shape, isLarge })
  const made = press(random.fork(`press ${number}`), accountId, creator, wish)
  presses.push(made)
  return made
}

/** From the press to the end, as far as the server lets it. */
export async function seeThrough({ person }: Scene, made: Press): Promise<void> {
  const post = await send(person, made)
  if (post) await carryOn(person, made, post)
}

export async function carryOn(person: Person, made: Press, post: PostProgress): Promise<void> {
  const uploaded = await upload(person, made, post)
  await follow(person, made, uploaded.id)
}
