import type { Call } from './calls.js'
import type { Clock } from './clock.js'
import { createCreators, type Creators } from './creators.js'
import type { Endpoints } from './endpoints.js'
import type { Post } from './entities.js'
import { handle } from './handle.js'
import { authorizeAs, type Decision } from './oauth/authorize-as.js'
import { createFaults, type Faults } from './faults.js'
import { finishDraft, takeDown } from './lifecycle.js'
import type { SandboxOptions } from './options.js'
import { postFacts, type PostFacts } from './post-facts.js'
import type { Variants } from './variants.js'
import { saveState } from './saved-state.js'
import type { Delivery } from './deliveries.js'
import { createWebhooks, type Webhooks } from './webhooks.js'
import { createEngine, type Engine } from './engine.js'

/** A TikTok of your own. Everything it knows is in here, and `reset` forgets it. */
export interface Sandbox {
  /**
   * Answers like TikTok would: same hosts, same paths. Only the path counts, so any origin will do.
   * Redirects are not followed: a call with `redirect: 'error'` rejects on one, as everywhere.
   */
  fetch: typeof fetch
  /** Where clients must send what; fits the server's `tiktok` option. */
  readonly endpoints: Endpoints
  readonly creators: Creators
  /** Every post that init accepted, oldest first. */
  readonly posts: readonly SandboxPost[]
  /** Every answered call, oldest first, without its secrets. */
  readonly calls: readonly Call[]
  /** Every webhook event, with each try to deliver it. */
  readonly deliveries: readonly Delivery[]
  /** What goes wrong on order. */
  readonly faults: Faults
  readonly webhooks: Webhooks
  readonly clock: Clock
  /** What TikTok leaves open; may be changed while it runs. */
  readonly variants: Variants
  /** The creator opens a draft in TikTok's inbox and posts it. May happen more than once. */
  finishDraft: (publishId: string) => void
  /** The creator deletes a post, or hides it: the public id is public no longer. */
  takeDown: (publishId: string) => void
  /** Opens the consent page for someone and presses the button: the address they come back to. */
  authorize: (authorizeUrl: string | URL, decision: Decision) => Promise<URL>
  /** Everything but the received bytes, for the option `state` of a later sandbox. It holds tokens. */
  save: () => string
  /** Back to the seed: no grants, no posts, the clock at real time. */
  reset: () => Promise<void>
  /** Stops its timers. A sandbox that is simply dropped needs no close. */
  close: () => void
}

export type SandboxPost = Post & { facts: PostFacts | null }

/** Starts a TikTok in this process: no port, no files, ready at once. */
export function createSandbox(options: SandboxOptions = {}): Sandbox {
  const engine = createEngine(options)
  const { world } = engine
  const answer = fetchOf(engine)

  return {
    fetch: answer,
    endpoints: world.endpoints,
    creators: createCreators(world),
    get posts() {
      return [...world.state.posts.values()].map((post) => withFacts(engine, post))
    },
    get calls() {
      return world.state.calls
    },
    get deliveries() {
      return world.state.deliveries
    },
    faults: createFaults(() => world.state.faults, world.ids),
    webhooks: createWebhooks(world),
    clock: world.clock,
    variants: world.variants,
    finishDraft: (publishId) => finishDraft(world, publishId),
    takeDown: (publishId) => takeDown(world, publishId),
    authorize: (url, decision) => authorizeAs(answer, url, decision),
    save: () => saveState(world.state),
    reset: () => engine.reset(),
    close: () => engine.close(),
  }
}

function withFacts({ world }: Engine, post: Post): SandboxPost {
  const creator = world.state.creators.get(post.username)
  return { ...post, facts: creator ? postFacts(creator, post) : null }
}

function fetchOf(engine: Engine): typeof fetch {
  return async (input, init) => {
    // A copy of a request pipes its body once more, which an upload of gigabytes would feel.
    const request = input instanceof Request && init === undefined ? input : new Request(input, init)
    request.signal.throwIfAborted()
    const response = await handle(engine, request)
    if (request.redirect === 'error' && response.headers.has('location')) {
      throw new TypeError('fetch failed', { cause: new Error('unexpected redirect') })
    }
    return response
  }
}
