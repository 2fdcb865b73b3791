import type { ApiError } from '@direct-post/core'
import { later } from './later.js'
import type { PostActions } from './post-store.js'
import type { Posting, PostingName } from './posting.js'
import type { StoreTools } from './tools.js'

type MediaName = 'pickFiles' | 'removeMedia' | 'movePhoto' | 'removePhoto' | 'convertPhotos'
export type LaterActions = Pick<PostActions, PostingName | MediaName> & Pick<Posting, 'takeUp' | 'halt'>

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
    async publish() {
      const known = await ready(post)
      // A post of this tab that may be under way comes first, or it would be posted twice.
      if (known && !looked) await takeUp(new AbortController().signal)
      await known?.publish()
    },
    askAgain: async () => (await ready(post))?.askAgain(),
    backToDraft: () => void post().then((known) => known.backToDraft()),
    startOver: () => void post().then((known) => known.startOver()),
    pause: () => void post().then((known) => known.pause()),
    resume: async () => (await ready(post))?.resume(),
    resumeWith: async (file) => (await ready(post))?.resumeWith(file),
    cancel: async () => (await ready(post))?.cancel(),
    pickFiles: async (files) => (await ready(pick))?.pickFiles(files),
    removeMedia: () => void pick().then((known) => known.removeMedia()),
    movePhoto: (id, to) => void pick().then((known) => known.movePhoto(id, to)),
    removePhoto: (id) => void pick().then((known) => known.removePhoto(id)),
    convertPhotos: async (ids) => (await ready(pick))?.convertPhotos(ids),
  }
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
