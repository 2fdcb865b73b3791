import { preparePost, toInitRequest } from '@direct-post/core'
import type { Creator, Facts, InitRequest, Reason } from '@direct-post/core'
import type { CreatePostBody } from '@direct-post/core/proxy'
import type { Context } from '../context.js'
import { refuse } from '../http/problem.js'
import type { Refusal } from '../http/problem.js'
import { takeCall } from '../limits.js'
import type { Owner } from '../owner.js'
import { digest } from '../secrets/encoding.js'
import type { Account } from '../store/accounts.js'
import { postId } from '../store/posts.js'
import type { Post } from '../store/posts.js'
import { initEndpoint } from '../tiktok/endpoints.js'
import { fetchCreatorInfo } from './facts.js'
import { INIT_WINDOW_MS, sendInit } from './send-init.js'
import { chooseTransport } from './transport.js'

export interface Confirmation {
  owner: Owner
  key: string
  body: CreatePostBody
}

/**
 * One press of Publish. The key is executed once ever: whoever creates the row sends the post, and
 * everybody else who comes with the same key is given that same post.
 */
export async function confirmPost(
  context: Context,
  confirmation: Confirmation,
): Promise<{ post: Post; isNew: boolean }> {
  const { owner, key, body } = confirmation
  const id = await postId(owner, key)
  const bodyHash = await digest(JSON.stringify(body))
  const known = await context.posts.read(owner, id)
  if (known) return { post: await whenSent(context, sameBody(known, bodyHash)), isNew: false }

  const account = await context.accounts.read(owner, body.accountId)
  if (!account) throw refuse('account_not_found')
  const { creator } = await fetchCreatorInfo(context, account)
  const { request, transport } = await prepare(context, confirmation, creator)
  // Counted before the claim: a key must not be used up by a limit that we could see coming.
  await takeCall(context.settings, account, initEndpoint(request))

  const post = newPost(context, { ...confirmation, id, bodyHash, account, transport })
  if (!(await context.posts.claim(post))) {
    const other = await context.posts.read(owner, id)
    if (!other) throw refuse('internal')
    return { post: await whenSent(context, sameBody(other, bodyHash)), isNew: false }
  }
  context.settings.emit({ type: 'post.created', postId: id, accountId: account.id })
  return { post: await sendInit(context, account, post, request), isNew: true }
}

/** The same decision that the page made, with facts that the server fetched itself. */
async function prepare(
  context: Context,
  { owner, body }: Confirmation,
  creator: Creator,
): Promise<{ request: InitRequest; transport: Post['transport'] }> {
  const { media, postMode, draft, consent } = body
  const facts: Facts = { creator, cannotPost: null, media, postMode }
  const prepared = preparePost(facts, draft, consent)
  if (!prepared.ok) throw blocked(prepared.blockedBy)
  const transport = await chooseTransport(context, owner, media)
  return { request: toInitRequest(prepared.post, transport), transport: transport.type }
}

/** The first blocker in reading order is what the person is told. */
function blocked([reason]: readonly Reason[]): Refusal {
  if (!reason) return refuse('blocked')
  return refuse('blocked', { code: reason.code, message: reason.message, point: reason.point })
}

function sameBody(post: Post, bodyHash: string): Post {
  if (post.bodyHash === bodyHash) return post
  throw refuse('key_reused')
}

/** The second of two clicks waits for what the first one comes to, for as long as a page would wait. */
async function whenSent({ posts, settings }: Context, post: Post): Promise<Post> {
  let latest = post
  for (let looks = 0; looks < 100 && latest.progress.status === 'sending'; looks += 1) {
    if (settings.now() >= latest.init.deadline) break
    await settings.sleep(100)
    latest = (await posts.read(post.owner, post.id)) ?? latest
  }
  return latest
}

function newPost(
  { settings }: Context,
  {
    owner,
    body,
    id,
    bodyHash,
    account,
    transport,
  }: Confirmation & { id: string; bodyHash: string; account: Account; transport: Post['transport'] },
): Post {
  const now = settings.now()
  const { postMode, draft, media, consent } = body
  return {
    v: 1,
    id,
    owner,
    accountId: account.id,
    openId: account.openId,
    bodyHash,
    confirmed: { at: now, postMode, draft, media, consent },
    transport,
    progress: {
      id,
      accountId: account.id,
      status: 'sending',
      failReason: null,
      message: null,
      publicPostIds: [],
      postUrl: null,
      upload: null,
      cancelRequested: false,
      createdAt: now,
      updatedAt: now,
    },
    init: { attempts: 1, startedAt: now, deadline: now + INIT_WINDOW_MS },
    publishId: null,
    upload: null,
    poll: { notBefore: 0, count: 0 },
    refusal: null,
  }
}
