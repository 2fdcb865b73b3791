import type { ApiError } from '@direct-post/core'
import { later } from './later.js'
import type { PostActions } from './post-store.js'
import type { Posting } from './posting.js'
import type { StoreTools } from './tools.js'

type Name = 'publish' | (typeof POSTING)[number] | (typeof MEDIA)[number]
export type LaterActions = Pick<PostActions, Name> & Pick<Posting, 'takeUp' | 'halt'>

const posting = later(() => import('./posting.js'))
const media = later(() => import('./media-actions.js'))

/** What is done after the page is drawn: its code is fetched ahead, and waited for where it is not there yet. */
export function laterActions(tools: StoreTools): LaterActions {
  const { set, get } = tools
  const post = once(posting, ({ createPosting }) => createPosting(tools))
  const pick = once(media, ({ mediaActions }) => mediaActions(tools))
  /** Nobody has looked yet whether a post is under way, since the code for it did not come. */
  let looked = true

  /** Without its code an action does nothing, and says so. */
  async function ready<T>(actions: () => Promise<T>): Promise<T | null> {
    try {
      return await actions()
    } catch {
      if (get().publishing.status === 'editing') set({ publishing: { status: 'editing', refusal: partMissing() } })
      return null
    }
  }

  async function takeUp(signal: AbortSignal) {
    const known = await post().catch(() => null)
    looked = known !== null
    await known?.takeUp(signal)
  }

  return {
    takeUp,
    halt: () => void post().then((known) => known.halt()),
    ...whenReady(() => ready(post), POSTING),
    ...whenReady(() => ready(pick), MEDIA),
    async publish() {
      const known = await ready(post)
      // A post of this tab that may be under way comes first, or it would be posted twice.
      if (known && !looked) await takeUp(new AbortController().signal)
      await known?.publish()
    },
  }
}

const POSTING = ['askAgain', 'backToDraft', 'startOver', 'pause', 'resume', 'resumeWith', 'cancel'] as const
const MEDIA = ['pickFiles', 'removeMedia', 'movePhoto', 'removePhoto', 'convertPhotos'] as const

/** The same actions, each waiting for its code. */
function whenReady<Name extends keyof PostActions>(
  ready: () => Promise<Pick<PostActions, Name> | null>,
  names: readonly Name[],
): Pick<PostActions, Name> {
  const waits =
    (name: Name) =>
    async (...given: never[]) => {
      const action: ((...given: never[]) => unknown) | undefined = (await ready())?.[name]
      return action?.(...given)
    }
  // Every name has its action, and an action that returns nothing may as well return a promise.
  return Object.fromEntries(names.map((name) => [name, waits(name)])) as unknown as Pick<PostActions, Name>
}

/** Makes the actions of one store, once their code is there. */
function once<Part, T>(part: { load(): Promise<Part> }, make: (part: Part) => T): () => Promise<T> {
  let made: T | undefined
  return async () => {
    const loaded = await part.load()
    return (made ??= make(loaded))
  }
}

function partMissing(): ApiError {
  return {
    from: 'network',
    code: 'part_missing',
    message: 'A part of this page could not be loaded. Check your internet connection, then try again.',
    logId: null,
    actor: 'creator',
    retry: 'now',
  }
}
