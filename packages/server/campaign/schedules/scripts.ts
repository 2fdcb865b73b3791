import type { PostProgress } from '@direct-post/core'
import type { Random } from '../lib/random.js'
import { connect, pick, press, readCreator } from '../world/composing.js'
import type { Person } from '../world/person.js'
import type { Press } from '../world/press.js'
import { cancel, follow, publishLater, send, upload } from '../world/publishing.js'
import type { Shape } from '../world/shape.js'
import { createContents, createDraft } from '../world/wish.js'

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

/** The same on a page that sends again before it asks. */
export const hasty: Script = (scene) => expired({ ...scene, person: { ...scene.person, isHasty: true } })

/** Gives up at the first trouble, and comes back with the same file when TikTok no longer waits for it. */
export const returning: Script = async (scene) => {
  const made = await compose(scene)
  const post = made && (await send(scene.person, made))
  if (!made || !post) return
  const person = { ...scene.person, isHasty: true }
  await upload({ ...person, patience: 1 }, made, post)
  await person.browser.sleep(70 * 60_000)
  await carryOn(person, made, post)
}

/** A double click, or Enter and a click: two requests with one key at the same moment (F04). */
export const doubled: Script = async (scene) => {
  const made = await compose(scene)
  if (made) await pressTwice(scene, made)
}

export async function pressTwice(scene: Scene, made: Press): Promise<void> {
  const [first, second] = await atOnce(scene, [() => send(scene.person, made), () => send(scene.person, made)])
  const post = first ?? second
  if (post) await carryOn(scene.person, made, post)
}

export function atOnce<T>({ person: { world } }: Scene, works: readonly (() => Promise<T>)[]): Promise<T[]> {
  const { time, people } = world
  return time.await(people, Promise.all(works.map((work) => time.strand(people, work))))
}

/** Publishes, and takes it back before a byte has left or while TikTok is at work. */
export const cancelled: Script = async (scene) => {
  const made = await compose(scene)
  const post = made && (await send(scene.person, made))
  if (!made || !post) return
  await cancel(scene.person, made, post.id)
  await follow(scene.person, made, post.id)
}

/** The same hours later, when the token has run out and nobody has asked how the post went. */
export const regretful: Script = async (scene) => {
  const made = await compose(scene)
  const post = made && (await send(scene.person, made))
  if (!made || !post) return
  await upload({ ...scene.person, isHasty: true, patience: 1 }, made, post)
  await scene.person.browser.sleep(3 * 3_600_000)
  await cancel(scene.person, made, post.id)
  await follow(scene.person, made, post.id)
}

/** Ends the connection once the post is out. */
export const disconnecting: Script = async (scene) => {
  const made = await compose(scene)
  if (!made) return
  await seeThrough(scene, made)
  await scene.person.browser.remove(`/accounts/${made.body.accountId}`)
}

/** Confirms now; the host sends it the next day. */
export const later: Script = async (scene) => {
  const made = await compose(scene, { isLater: true })
  const post = made && (await send(scene.person, made))
  if (!made || !post) return
  await scene.person.browser.sleep(20 * 3_600_000)
  await publishLater(scene.person, made, post.id)
  await follow(scene.person, made, post.id)
}

export interface Composing {
  isLater?: boolean
  /** @default a small file */
  isLarge?: boolean
  /** @default 'public' */
  creator?: string
  /** @default connects first */
  accountId?: string
}

/** Up to the press: a connected account, the creator's page, and a post that may be made. */
export async function compose(
  scene: Scene,
  { isLarge = false, isLater = false, creator: username = 'public', accountId }: Composing = {},
): Promise<Press | null> {
  const { person, shape, presses } = scene
  const number = presses.length + 1
  const random = scene.random.fork(`press ${number}`)
  const account = accountId ?? (await connect(person, username))
  const creator = account === null ? null : await readCreator(person, account)
  const contents = createContents(random, shape, number, isLarge)
  const media = creator === null ? null : await pick(person, shape, number, contents)
  if (account === null || creator === null || media === null) return null

  const draft = createDraft(random, creator, number, contents.length)
  const made = press(random, account, creator, { number, shape, media, draft, contents }, isLater)
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
