import type { PostActions } from './post-store.js'
import { publishActions } from './publish-actions.js'
import { resume } from './resume.js'
import { createRunner } from './runner.js'
import type { StoreTools } from './tools.js'
import { transferActions } from './transfer-actions.js'

/** Everything from the press on. */
export interface Posting extends Pick<
  PostActions,
  'publish' | 'askAgain' | 'backToDraft' | 'startOver' | 'pause' | 'resume' | 'resumeWith' | 'cancel'
> {
  /** Goes on with the post of this tab, or of another, that is still on its way. */
  takeUp(signal: AbortSignal): Promise<void>
  /** Stops sending and asking. */
  halt(): void
}

/** Comes in a file of its own: nobody presses before the page is drawn. */
export function createPosting(tools: StoreTools): Posting {
  const runner = createRunner(tools)
  return {
    ...publishActions(tools, runner),
    ...transferActions(tools, runner),
    takeUp: (signal) => resume(tools, runner, signal),
    halt: runner.halt,
  }
}
