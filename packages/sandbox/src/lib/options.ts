import type { Call } from './calls.js'
import type { Duration } from './duration.js'
import type { MediaStore } from './media/store.js'
import type { AppSeed, CreatorSeed } from './seed.js'
import type { Variants } from './variants.js'

/** How a sandbox differs from the strict TikTok that `createSandbox()` gives. */
export interface SandboxOptions {
  /**
   * Where upload, avatar and profile links lead, for instance `http://localhost:4010`. Left out,
   * they name TikTok's own hosts, which only `sandbox.fetch` answers.
   */
  origin?: string
  /** @default DEFAULT_CREATORS */
  creators?: readonly CreatorSeed[]
  /** @default [DEFAULT_APP] */
  apps?: readonly AppSeed[]
  /**
   * Lets apps be called back on localhost and over http, unregistered. TikTok refuses that.
   * @default false
   */
  allowLoopbackRedirect?: boolean
  /** Lets PULL_FROM_URL read http URLs on this machine. TikTok takes https alone. @default false */
  allowLoopbackPull?: boolean
  /** Counts calls per token and minute: 6 init, 20 creator_info, 30 status. @default true */
  rateLimits?: boolean
  /**
   * Looks into received media and fails what TikTok would fail. Without it any bytes are a video.
   * @default true
   */
  checkMedia?: boolean
  /** What TikTok leaves open, read differently. */
  variants?: Partial<Variants>
  timing?: Partial<Timing>
  limits?: Partial<Limits>
  /** Real time in milliseconds; a fixed one makes a sandbox that moves only by `clock.advance`. @default Date.now */
  now?: () => number
  /** Numbers in [0, 1). @default cryptographic ones */
  random?: () => number
  /** What `sandbox.save()` gave earlier; left out, the seed is the beginning. */
  state?: string
  /** Keeps received bytes. @default in memory */
  media?: MediaStore
  /** Reaches webhooks and pulled URLs. @default globalThis.fetch */
  fetch?: typeof fetch
  /** Hears of every answered call; the command writes its log from it. */
  onCall?: (call: Call) => void
}

/** How long TikTok takes. */
export interface Timing {
  /** From the last byte to the final status, by size in bytes. */
  processing: (bytes: number) => Duration
  /** From the final status to the public post id. @default '20s' */
  moderation: Duration
}

/** What TikTok allows in a day. */
export interface Limits {
  /** "Content Sharing Guidelines" (September 2026): about 15 posts per creator over all apps. @default 15 */
  postsPerCreatorPerDay: number
  /** The same page: an unaudited app may post for 5 people a day. @default 5 */
  unauditedUsersPerDay: number
  /** TikTok sets it for each app at its audit. @default Infinity */
  activeCreatorsPerDay: number
  /** "Upload Video" (September 2026): at most 5 drafts wait in the inbox. @default 5 */
  pendingShares: number
}

export const DEFAULT_LIMITS: Limits = {
  postsPerCreatorPerDay: 15,
  unauditedUsersPerDay: 5,
  activeCreatorsPerDay: Infinity,
  pendingShares: 5,
}

/** "Media Transfer Guide" (September 2026): half a minute for 512 MB, a minute for 1 GB. */
export const DEFAULT_TIMING: Timing = {
  processing: (bytes) => 2000 + bytes / 20_000,
  moderation: '20s',
}
