import type { PostProgress } from '@direct-post/core'
import type { Context } from '../context.js'
import { followPost, isSettled } from '../publish/follow.js'
import type { Post } from '../store/posts.js'

/** Milliseconds between two looks at the store; TikTok is asked less often, by its own timetable. */
const LOOK_EVERY_MS = 1000
/** Milliseconds after which an idle line gets a comment, so that nobody between takes it for dead. */
const BREATH_MS = 15_000
/** Milliseconds after which a stream ends and the page opens a new one. */
const LIFE_MS = 30 * 60_000

/**
 * Every state of a post as it changes, the present one first, as server-sent events. It ends when nothing
 * more is to come. A look at the store is how changes of other processes are seen; many streams still
 * cost TikTok one question.
 */
export async function* subscribe(
  context: Context,
  first: Post,
  signal: AbortSignal | null,
): AsyncGenerator<Uint8Array> {
  const { settings } = context
  const text = new TextEncoder()
  let post = await followPost(context, first)
  let said = ''
  yield text.encode('retry: 2000\n\n')

  for (let waited = 0, silent = 0; waited < LIFE_MS; waited += LOOK_EVERY_MS, silent += LOOK_EVERY_MS) {
    const data = event(post.progress)
    if (data !== said) {
      said = data
      silent = 0
      yield text.encode(data)
    } else if (silent >= BREATH_MS) {
      silent = 0
      yield text.encode(': still here\n\n')
    }
    if (isSettled(post, settings.now()) || context.life.closing.aborted) return
    await settings.sleep(LOOK_EVERY_MS)
    if (signal?.aborted) return
    const latest = await context.posts.read(post.owner, post.id)
    if (!latest) return
    post = await followPost(context, latest)
  }
}

const event = (post: PostProgress): string => `event: post\ndata: ${JSON.stringify({ post })}\n\n`
