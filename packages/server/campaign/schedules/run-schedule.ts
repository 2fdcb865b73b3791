import type { PostStatus } from '@direct-post/core'
import { postId } from '../../src/lib/store/posts.js'
import { judge } from '../judge/judge.js'
import type { Violation } from '../judge/rules.js'
import { createRandom } from '../lib/random.js'
import { createBrowser } from '../world/browser.js'
import { connect } from '../world/composing.js'
import type { Person } from '../world/person.js'
import { NO_FAULTS } from '../world/plan.js'
import { lastStatus, postsOf } from '../world/press.js'
import type { Press } from '../world/press.js'
import type { MessageRecord } from '../world/message-record.js'
import { look, publishLater } from '../world/publishing.js'
import { createWorld } from '../world/world.js'
import type { World, WorldOptions } from '../world/world.js'
import type { Schedule } from './schedule.js'

/** What a schedule came to. */
export interface Outcome {
  name: string
  violations: readonly Violation[]
  /** Every press reached its creator. */
  isPosted: boolean
  presses: readonly Press[]
  record: MessageRecord
}

export interface RunOptions extends Pick<WorldOptions, 'createHandler'> {
  seed: string
}

/** Plays a schedule from its first connection to long after its end, and judges it. */
export async function runSchedule(schedule: Schedule, { seed, createHandler }: RunOptions): Promise<Outcome> {
  const random = createRandom(`${seed}\n${schedule.name}`)
  const world = createWorld({
    random: random.fork('world'),
    ...schedule.world?.(random.fork('site')),
    ...(createHandler ? { createHandler } : {}),
  })
  const presses: Press[] = []
  try {
    await world.time.strand(world.people, () => play(schedule, world, random, presses))
    const { posts, calls } = world.sandbox
    const violations = judge({
      presses,
      posts,
      calls,
      problems: world.record.problems,
      isPruned: world.record.isPruned,
    })
    return { name: schedule.name, violations, presses, record: world.record, isPosted: arePosted(world, presses) }
  } finally {
    world.close()
  }
}

async function play(
  { script, shape, plan }: Schedule,
  world: World,
  random: ReturnType<typeof createRandom>,
  presses: Press[],
): Promise<void> {
  const person = { world, browser: createBrowser(world), isHasty: false, patience: 6 }
  world.follow(plan(random.fork('plan')))
  await script({ person, random: random.fork('script'), shape, presses })
  world.follow(NO_FAULTS)
  await waitForQuiet(person, presses)
}

/** Milliseconds between looks: past the window of a lost init; past the hour of an upload and its grace; and once more. */
const PAUSES = [180_000, 7_200_000, 600_000] as const

/** Nothing goes wrong any more, and somebody looks at each post now and then. */
async function waitForQuiet(person: Person, presses: readonly Press[]): Promise<void> {
  for (const pause of PAUSES) await lookAfter(person, pause, presses)
  const open = presses.filter((made) => OPEN.includes(lastStatus(made) ?? 'posted'))
  // Without a connection nobody can ask how a post went; with a new one, the answer is still there.
  for (const creator of new Set(open.map((made) => made.creator))) await connect(person, creator)
  if (open.length > 0) await lookAfter(person, PAUSES[0], open)
}

const OPEN: readonly PostStatus[] = ['sending', 'uploading', 'processing', 'unknown']

async function lookAfter(person: Person, pause: number, presses: readonly Press[]): Promise<void> {
  await person.browser.sleep(pause)
  for (const made of presses) await lookAgain(person, made)
}

async function lookAgain(person: Person, made: Press): Promise<void> {
  const id = await postId({ tenant: '', userId: 'ana' }, made.key)
  // A scheduler that lost its memory calls once more; that must not post twice.
  if (made.isLater && lastStatus(made) !== null) await publishLater(person, made, id)
  await look(person, made, id)
}

function arePosted({ sandbox }: World, presses: readonly Press[]): boolean {
  const isThere = (made: Press) =>
    postsOf(sandbox.posts, made).some(({ status }) => status === 'PUBLISH_COMPLETE' || status === 'SEND_TO_USER_INBOX')
  return presses.length > 0 && presses.every(isThere)
}
