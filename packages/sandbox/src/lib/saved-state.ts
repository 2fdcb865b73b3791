import type { State } from './state.js'

/** Bumped when the shape changes: a file of another shape is refused, not half understood. */
const FORMAT = 1

type Plain<T> = { [Name in keyof T]: T[Name] extends Map<infer Key, infer Value> ? [Key, Value][] : T[Name] }

/** Everything the sandbox remembers, as text. Received bytes are the media store's own business. */
export function saveState(state: State): string {
  const plain: Plain<State> = {
    ...state,
    creators: [...state.creators],
    apps: [...state.apps],
    codes: [...state.codes],
    posts: [...state.posts],
    windows: [...state.windows],
  }
  return JSON.stringify({ format: FORMAT, state: plain })
}

/** Reads what `saveState` wrote. */
export function loadState(text: string): State {
  // Only this file writes that text, and the format number says which version of it did.
  const { format, state } = JSON.parse(text) as { format: number; state: Plain<State> }
  if (format !== FORMAT) throw otherFormat(format)
  const loaded: State = {
    ...state,
    creators: new Map(state.creators),
    apps: new Map(state.apps),
    codes: new Map(state.codes),
    posts: new Map(state.posts),
    windows: new Map(state.windows),
  }
  restartPulls(loaded)
  restartDeliveries(loaded)
  return loaded
}

/** A download that was running when the sandbox stopped begins again. */
function restartPulls({ posts, jobs, offset }: State): void {
  for (const post of posts.values()) {
    const isWaiting = jobs.some(({ kind, subject }) => kind !== 'give_up_pull' && subject === post.publishId)
    if (post.status !== 'PROCESSING_DOWNLOAD' || isWaiting) continue
    Object.assign(post, { files: [], downloadedBytes: 0 })
    jobs.push({ at: post.createdAt + offset.ms, kind: 'pull', subject: post.publishId })
  }
}

/** So does an event that was on its way: delivered at least once. */
function restartDeliveries({ deliveries, jobs }: State): void {
  for (const { id, state, createdAt } of deliveries) {
    if (state === 'pending' && !jobs.some(({ subject }) => subject === id))
      jobs.push({ at: createdAt, kind: 'deliver', subject: id })
  }
}

function otherFormat(format: unknown): Error {
  return new Error(
    `@direct-post/sandbox: the saved state has format ${String(format)}, this version reads ${FORMAT}. ` +
      'Its posts and connections cannot be understood. Delete the state folder, or run the version that wrote it.',
  )
}
