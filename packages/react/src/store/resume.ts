import type { PostProgress, PostStatus } from '@direct-post/core'
import type { StoreTools } from './tools.js'
import { recallPress } from './press.js'
import type { Runner } from './runner.js'

/** Still on its way: a page that opens meanwhile shows it instead of an empty form. */
const UNDER_WAY: readonly PostStatus[] = ['sending', 'uploading', 'processing']

/**
 * Takes up the post of this tab after a reload, or one that is still on its way from another tab. A press
 * that nobody answered waits for the person: the same key can be asked again.
 */
export async function resume(tools: StoreTools, runner: Runner, signal: AbortSignal): Promise<void> {
  const { set, get, client } = tools
  const { publishing } = get()
  if (signal.aborted) return
  if (publishing.status === 'following') return runner.follow(publishing.post)
  if (publishing.status !== 'editing') return

  const press = recallPress()
  if (press && press.postId === null) {
    const known = await client.posts()
    if (signal.aborted || get().publishing.status !== 'editing') return
    const error = known.ok ? unanswered() : known.error
    return set({
      draft: press.body.draft,
      leftMedia: press.body.media,
      publishing: { status: 'unanswered', key: press.key, body: press.body, error },
    })
  }

  const post = press?.postId ? await client.post(press.postId) : await newestUnderWay(tools)
  if (signal.aborted || get().publishing.status !== 'editing' || !post?.ok) return
  if (press) set({ draft: press.body.draft, leftMedia: press.body.media })
  set({ accountId: post.value.accountId })
  await runner.follow(post.value)
}

async function newestUnderWay({ client, get }: StoreTools): Promise<{ ok: true; value: PostProgress } | null> {
  const posts = await client.posts()
  const { accountId } = get()
  const post = posts.ok
    ? posts.value.find((each) => each.accountId === accountId && UNDER_WAY.includes(each.status))
    : null
  return post ? { ok: true, value: post } : null
}

const unanswered = () => ({
  from: 'network' as const,
  code: 'page_left',
  message: 'The page was left before an answer came back.',
  logId: null,
  actor: 'creator' as const,
  retry: 'now' as const,
})
