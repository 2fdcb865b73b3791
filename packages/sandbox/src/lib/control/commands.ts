import { fields, type Fields } from '../checks/fields.js'
import { createCreators } from '../creators.js'
import type { Duration } from '../duration.js'
import type { CannotPost, Creator } from '../entities.js'
import { json } from '../envelope.js'
import type { Exchange } from '../exchange.js'
import { createFaults, FAULTS, type FaultName, type FaultOrder } from '../faults.js'
import { finishDraft, takeDown } from '../lifecycle.js'
import { refuse } from '../refusal.js'
import type { CreatorSeed } from '../seed.js'
import { VARIANT_VALUES, type Variants } from '../variants.js'
import { createWebhooks } from '../webhooks.js'
import type { World } from '../world.js'
import { snapshot } from './snapshot.js'

// The control API: everything the control page's buttons do, for scripts as well. JSON in, JSON out.

export type Command = (world: World, exchange: Exchange) => Response | Promise<Response>

/** GET /_sandbox/state */
export const readState: Command = (world) => json(200, snapshot(world))

/** POST /_sandbox/clock { "advance": "2h" } */
export const moveClock: Command = async (world, exchange) => {
  const by = bodyOf(world, exchange).string('advance')
  await asRefusal(() => world.clock.advance(by as Duration))
  return json(200, { now: world.clock.now() })
}

/** POST /_sandbox/creators { "username": "…", … } */
export const addCreator: Command = (world, exchange) => {
  const body = bodyOf(world, exchange)
  const username = body.string('username')
  if (!/^[\w.-]{1,24}$/.test(username))
    throw body.wrong('username', 'takes 1 to 24 letters, digits, dots, dashes and underscores')
  if (world.state.creators.has(username)) throw body.wrong('username', 'is taken')
  const seed: CreatorSeed = { username, ...creatorChange(body) }
  return json(201, createCreators(world).add(seed))
}

/** PATCH /_sandbox/creators/{username} */
export const changeCreator: Command = (world, exchange) =>
  asRefusal(() => json(200, createCreators(world).change(nameOf(exchange), creatorChange(bodyOf(world, exchange)))))

/** DELETE /_sandbox/creators/{username} */
export const removeCreator: Command = (world, exchange) => {
  createCreators(world).remove(nameOf(exchange))
  return json(200, {})
}

/** POST /_sandbox/creators/{username}/disconnect */
export const disconnectCreator: Command = (world, exchange) => {
  createCreators(world).disconnect(nameOf(exchange))
  return json(200, {})
}

/** POST /_sandbox/faults { "endpoint": "video/init", "fault": "drop_after" } */
export const armFault: Command = (world, exchange) => {
  const body = bodyOf(world, exchange)
  const order: FaultOrder = {
    endpoint: body.string('endpoint'),
    fault: body.oneOf('fault', Object.keys(FAULTS) as FaultName[]),
    code: body.optionalString('code', 100) || null,
    creator: body.optionalString('creator', 100) || null,
    status: body.optionalInteger('status', 100) ?? null,
    times: body.optionalInteger('times', 1) ?? 1,
    delayMs: body.optionalInteger('delayMs', 0) ?? 2000,
  }
  return asRefusal(() => json(201, { id: faultsOf(world).arm(order) }))
}

/** DELETE /_sandbox/faults/{id} */
export const disarmFault: Command = (world, exchange) => {
  faultsOf(world).disarm(nameOf(exchange))
  return json(200, {})
}

/** POST /_sandbox/deliveries/{id}/redeliver */
export const redeliver: Command = (world, exchange) => {
  createWebhooks(world).redeliver(nameOf(exchange))
  return json(202, {})
}

/** PATCH /_sandbox/delivery-habits { "copies": 2, "order": "newest_first" } */
export const changeHabits: Command = (world, exchange) => {
  const body = bodyOf(world, exchange)
  const copies = body.optionalInteger('copies', 1)
  if (copies !== undefined) world.deliveryHabits.copies = copies
  if ('order' in body.raw) world.deliveryHabits.order = body.oneOf('order', ['as_it_happens', 'newest_first'])
  return json(200, world.deliveryHabits)
}

/** POST /_sandbox/posts/{publish_id}/finish-draft */
export const finish: Command = (world, exchange) =>
  asRefusal(() => {
    finishDraft(world, nameOf(exchange))
    return json(200, {})
  })

/** POST /_sandbox/posts/{publish_id}/take-down */
export const remove: Command = (world, exchange) =>
  asRefusal(() => {
    takeDown(world, nameOf(exchange))
    return json(200, {})
  })

/** PATCH /_sandbox/apps/{client_key} { "audited": false, "webhookUrl": "…" } */
export const changeApp: Command = (world, exchange) => {
  const app = world.state.apps.get(nameOf(exchange))
  const body = bodyOf(world, exchange)
  if (!app) throw body.wrong('client_key', 'names no app')

  const audited = body.optionalBoolean('audited')
  const webhookUrl = body.optionalString('webhookUrl', 2000)
  if (audited !== undefined) app.audited = audited
  if (webhookUrl !== undefined) app.webhookUrl = webhookUrl || null
  return json(200, {})
}

/** PATCH /_sandbox/variants { "progressHeader": "last_index" } */
export const changeVariants: Command = (world, exchange) => {
  const body = bodyOf(world, exchange)
  for (const [name, value] of Object.entries(body.raw)) {
    const values: readonly unknown[] = name in VARIANT_VALUES ? VARIANT_VALUES[name as keyof Variants] : []
    if (!values.includes(value)) throw body.wrong(name, 'is no variant with such a value')
  }
  Object.assign(world.variants, body.raw)
  return json(200, world.variants)
}

/** POST /_sandbox/reset */
export const reset: Command = async (world) => {
  await world.reset()
  return json(200, {})
}

function bodyOf(world: World, { body }: Exchange): Fields {
  return fields(world, body ?? {})
}

function nameOf({ params }: Exchange): string {
  return decodeURIComponent(params[0] ?? '')
}

function faultsOf(world: World) {
  return createFaults(() => world.state.faults, world.ids)
}

const CANNOT_POST: readonly CannotPost[] = [
  'spam_risk_too_many_posts',
  'spam_risk_user_banned_from_posting',
  'reached_active_user_cap',
]

/** Only what is named in the body changes. */
function creatorChange(body: Fields): Partial<Creator> {
  const change: Partial<Creator> = {}
  for (const name of ['isPrivate', 'commentDisabled', 'duetDisabled', 'stitchDisabled', 'hasOldTikTok'] as const) {
    const value = body.optionalBoolean(name)
    if (value !== undefined) change[name] = value
  }
  const nickname = body.optionalString('nickname', 200)
  const duration = body.optionalInteger('maxVideoPostDurationSec', 1)
  if (nickname) change.nickname = nickname
  if (duration !== undefined) change.maxVideoPostDurationSec = duration
  if ('cannotPost' in body.raw)
    change.cannotPost = body.raw['cannotPost'] ? body.oneOf('cannotPost', CANNOT_POST) : null
  return change
}

/** What the same mistake throws in code, it answers with 400 here. */
async function asRefusal<T>(action: () => T | Promise<T>): Promise<T> {
  try {
    return await action()
  } catch (error) {
    throw error instanceof Error ? refuse('invalid_params', error.message) : error
  }
}
