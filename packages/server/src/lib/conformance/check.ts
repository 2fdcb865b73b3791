import type { Backend } from './backend.js'
import type { TikTok } from './tiktok.js'

/** One thing that the contract asks of a server. */
export interface Check {
  /** Short and stable, for a list of what a team knows to be missing. */
  id: string
  /** What the server must do, as a sentence without its subject. */
  says: string
  /** What would happen to people if it did not. */
  why: string
  run(kit: Kit): Promise<void>
}

export interface Kit {
  backend: Backend
  tiktok: TikTok
  /** Connects a creator of the sandbox through the consent page, once; answers the account's id. */
  connect(creator: string): Promise<string>
  /** Waits this many milliseconds. */
  pause(ms: number): Promise<void>
}
