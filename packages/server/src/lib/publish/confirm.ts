import { preparePost, toInitRequest } from '@direct-post/core'
import type { Creator, Facts, InitRequest, Reason } from '@direct-post/core'
import type { CreatePostBody } from '@direct-post/core/proxy'
import type { Context } from '../context.js'
import { Refusal, refuse } from '../http/problem.js'
import { takeCall } from '../limits.js'
import type { Owner } from '../owner.js'
import { digest } from '../secrets/encoding.js'
import type { Account } from '../store/accounts.js'
import { newPost, postId } from '../store/posts.js'
import type { Post } from '../store/posts.js'
import { initEndpoint } from '../tiktok/endpoints.js'
import { fetchCreatorInfo } from './facts.js'
import { payloadDigest } from './payload-digest.js'
import { INIT_WINDOW_MS, sendInit } from './send-init.js'
import { chooseTransport } from './transport.js'

export interface Confirmation {
  owner: Owner
  key: string
  body: CreatePostBody
  /** `later`: written down as confirmed, and sent when the host calls `publish` with its id. */
  when: 'now' | 'later'
}

/**
 * One press of Publish. The key is executed once ever: whoever creates the row sends the post, and
 * everybody else who comes with the same key is given that same post.
 */
export async function confirmPost(
  context: Context,
  confirmation: Confirmation,
): Promise<{ post: Post; isNew: boolean }> {
  const { owner, key, body, when } = confirmation
  const id = await postId(owner, key)
  const bodyHash = await digest(when, JSON.stringify(body))
  const running = context.confirming.get(id)
  // The second of two clicks asks TikTok nothing and uses up no limit: it looks when the first is through.
  if (running) await running.catch(() => {})
  const known = await context.posts.read(owner, id)
  if (known) return { post: await whenSent(context, samePost(known, bodyHash)), isNew: false }

  const confirming = claimAndSend(context, confirmation, { id, bodyHash }).catch(async (failure: unknown) => {
    // Another process may have come first with this key; then its post is the answer, and not what stopped us.
    const other = failure instanceof Refusal ? await context.posts.read(owner, id) : null
    if (!other) throw failure
    return { post: await whenSent(context, samePost(other, bodyHash)), isNew: false }
  })
  context.confirming.set(id, confirming)
  return confirming.finally(() => context.confirming.delete(id))
}

async function claimAndSend(
  context: Context,
  confirmation: Confirmation,
  { id, bodyHash }: { id: string; bodyHash: string },
): Promise<{ post: Post; isNew: boolean }> {
  const { owner, body, when } = confirmation
  const account = await context.accounts.read(owner, body.accountId)
  if (!account) throw refuse('account_not_found')
  const { creator } = await fetchCreatorInfo(context, account)
  const { request, transport } = await prepare(context, owner, body, creator)
  // A device's bytes come from an open page, which there is none of later.
  if (when === 'later' && transport === 'upload') throw refuse('later_needs_stored_media')
  // Counted before the claim: a key must not be used up by a limit that we could see coming.
  if (when === 'now') await takeCall(context.settings, account, initEndpoint(request))
  const post = await toPost(context, confirmation, { id, bodyHash, account, creator, request, transport })
  if (!(await context.posts.claim(post))) {
    const other = await context.posts.read(owner, id)
    if (!other) throw refuse('internal')
    return { post: await whenSent(context, samePost(other, bodyHash)), isNew: false }
  }
  await keepMedia(context, post, when)
  context.settings.emit({ type: 'post.created', postId: id, accountId: account.id })
  return { post: when === 'now' ? await sendInit(context, account, post, request) : post, isNew: true }
}

type Prepared = { request: InitRequest; transport: Post['transport'] }

/** The same decision that the page made, with facts that the server fetched itself. */
export async function prepare(
  context: Context,
  owner: Owner,
  { media, postMode, draft, consent }: Pick<CreatePostBody, 'media' | 'postMode' | 'draft' | 'consent'>,
  creator: Creator,
): Promise<Prepared> {
  const facts: Facts = { creator, cannotPost: null, media, postMode }
  const prepared = preparePost(facts, draft, consent)
  if (!prepared.ok) throw blocked(prepared.blockedBy)
  const transport = await chooseTransport(context, owner, media)
  return { request: toInitRequest(prepared.post, transport), transport: transport.type }
}

/** Photos that came through `POST /media` stay until TikTok has had the time to pull them. */
async function keepMedia({ media, settings }: Context, { receipt }: Post, when: 'now' | 'later'): Promise<void> {
  const until = settings.now() + DAY_MS + (when === 'later' ? RECEIPT_LIFE_MS : 0)
  const items = receipt.media.type === 'photo' ? receipt.media.items : []
  // Best effort: they were stored for two days anyway.
  for (const { mediaKey } of items) await media.keep(mediaKey, until).catch(() => null)
}

const DAY_MS = 24 * 3_600_000
/** Milliseconds: what somebody agreed to longer ago has to be agreed to again (F15). */
export const RECEIPT_LIFE_MS = 30 * DAY_MS

/** The first blocker in reading order is what the person is told. */
function blocked([reason]: readonly Reason[]): Refusal {
  if (!reason) return refuse('blocked')
  return refuse('blocked', reason)
}

/** A pruned row has forgotten its body, and still keeps its key from being used again. */
function samePost(post: Post, bodyHash: string): Post {
  if (post.prunedAt !== null) throw refuse('key_expired')
  if (post.bodyHash === bodyHash || post.bodyHash === '') return post
  throw refuse('key_reused')
}

/** The second of two clicks waits for what the first one comes to, for as long as a page would wait. */
async function whenSent({ posts, settings }: Context, post: Post): Promise<Post> {
  let latest = post
  for (let looks = 0; looks < 100 && latest.progress.status === 'sending'; looks += 1) {
    if (latest.init === null || settings.now() >= latest.init.deadline) break
    await settings.sleep(100)
    latest = (await posts.read(post.owner, post.id)) ?? latest
  }
  return latest
}

async function toPost(
  { settings }: Context,
  { owner, body, when }: Confirmation,
  made: Prepared & { id: string; bodyHash: string; account: Account; creator: Creator },
): Promise<Post> {
  const { id, bodyHash, account, creator, request, transport } = made
  const now = settings.now()
  const { postMode, draft, media, consent } = body
  return newPost({
    id,
    owner,
    accountId: account.id,
    openId: account.openId,
    bodyHash,
    receipt: {
      id,
      confirmedAt: now,
      creator,
      postMode,
      draft,
      media,
      consent,
      payloadDigest: await payloadDigest(request, media),
    },
    transport,
    init: when === 'now' ? { attempts: 1, startedAt: now, deadline: now + INIT_WINDOW_MS } : null,
  })
}
