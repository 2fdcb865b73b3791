import type { ChunkPlan } from './checks/chunk-plan.js'
import { uploadOrigin } from './endpoints.js'
import type { Grant, Post, Upload } from './entities.js'
import type { PublishIdPrefix } from './ids.js'
import { isRecord } from './json.js'
import type { World } from './world.js'

/** "Direct Post" (September 2026): the upload URL is valid for one hour. */
const UPLOAD_LIFETIME_MS = 3_600_000

/** A post as init accepted it, before it has an id. */
export type PostDraft = Pick<
  Post,
  'clientKey' | 'grantId' | 'openId' | 'username' | 'mediaType' | 'postMode' | 'postInfo' | 'sourceInfo' | 'isAigc'
>

export function createPost(
  grant: Grant,
  mediaType: Post['mediaType'],
  postMode: Post['postMode'],
  body: Readonly<Record<string, unknown>>,
): PostDraft {
  const postInfo = isRecord(body['post_info']) ? body['post_info'] : null
  return {
    clientKey: grant.clientKey,
    grantId: grant.id,
    openId: grant.openId,
    username: grant.username,
    mediaType,
    postMode,
    postInfo,
    sourceInfo: isRecord(body['source_info']) ? body['source_info'] : {},
    // A video says it in post_info, photos at the top level.
    isAigc: (mediaType === 'PHOTO' ? body['is_aigc'] : postInfo?.['is_aigc']) === true,
  }
}

/** A post whose bytes the app will send. */
export function createUploadedPost(
  world: World,
  draft: PostDraft,
  plan: ChunkPlan,
): { publishId: string; upload: Upload } {
  const upload: Upload = {
    id: world.ids.uploadId(),
    token: world.ids.uploadToken(),
    ...plan,
    uploaded: 0,
    attempt: 0,
    contentType: null,
    expiresAt: world.clock.now() + UPLOAD_LIFETIME_MS,
  }
  return { publishId: remember(world, draft, 'FILE_UPLOAD', upload).publishId, upload }
}

/** A post whose bytes TikTok fetches: it starts at once, and there is no way back but cancel. */
export function createPulledPost(world: World, draft: PostDraft): Post {
  const post = remember(world, draft, 'PULL_FROM_URL', null)
  world.state.jobs.push({ at: world.clock.now(), kind: 'pull', subject: post.publishId })
  return post
}

function remember(world: World, draft: PostDraft, source: Post['source'], upload: Upload | null): Post {
  const post: Post = {
    ...draft,
    publishId: world.ids.publishId(prefixOf(draft, source)),
    source,
    createdAt: world.clock.now(),
    status: source === 'FILE_UPLOAD' ? 'PROCESSING_UPLOAD' : 'PROCESSING_DOWNLOAD',
    failReason: null,
    upload,
    downloadedBytes: 0,
    files: [],
    postId: null,
    unmoderatedPostIds: [],
    publicPostIds: [],
    publishedAt: null,
    takenDown: false,
  }
  world.state.posts.set(post.publishId, post)
  return post
}

/** `v_pub_file`, `v_inbox_url`, `p_pub_url` …, as in the examples of the reference pages. */
function prefixOf({ mediaType, postMode }: PostDraft, source: Post['source']): PublishIdPrefix {
  const where = postMode === 'DIRECT_POST' ? 'pub' : 'inbox'
  if (mediaType === 'PHOTO') return `p_${where}_url`
  return `v_${where}_${source === 'FILE_UPLOAD' ? 'file' : 'url'}`
}

/** At most 256 characters, "Direct Post" (September 2026). */
export function uploadUrl({ endpoints }: World, { id, token }: Upload): string {
  return `${uploadOrigin(endpoints)}/video/?upload_id=${id}&upload_token=${token}`
}
