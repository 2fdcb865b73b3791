import { because, type PostProgress } from '@direct-post/core'
import type { PostState } from '@direct-post/react'
import { apiError, progress } from '../../packages/react/src/internals/fakeServer.testing.js'
import type { Sample } from '../sample-form.js'

export interface Card extends Sample {
  name: string
  media?: 'video' | 'photos'
}

const upload = { size: 64_000_000, chunkSize: 64_000_000, chunkCount: 1, nextByte: 0, expiresAt: null }
const transfer = { status: 'sending', sent: 21_400_000, speed: 2_100_000, error: null } as const
const everyone = { privacyLevel: 'PUBLIC_TO_EVERYONE' } as const
const body = { accountId: 'account-1' } as never

const publishing = (state: PostState['publishing']): Partial<PostState> => ({ publishing: state })
const stopped = (code: Parameters<typeof because>[0]) =>
  apiError({ code, message: because(code).message, retry: 'later', logId: null })

const HOUR = 3_600_000

/** A post that the server already follows, made just now unless it says otherwise. */
const after = (change: Partial<PostProgress>, missed = false): Sample => {
  const post = { createdAt: Date.now(), ...change }
  return {
    script: { post: progress(post), steps: [post], ...(missed ? { unreachable: /posts\/post-1/ } : {}) },
    state: publishing({
      status: 'following',
      post: progress(post),
      missed: missed ? apiError() : null,
      at: Date.now(),
    }),
  }
}

/** The same after a reload: the draft came through, of the file only what was confirmed. */
const reloaded = (change: Partial<PostProgress>): Sample => {
  const { state, ...sample } = after(change)
  return { ...sample, draft: everyone, state: { ...state, leftMedia: LEFT } }
}

const LEFT = {
  type: 'video',
  origin: 'device',
  size: upload.size,
  durationSec: 42,
  width: 1080,
  height: 1920,
  mimeType: 'video/mp4',
  name: 'sourdough-at-dawn.mp4',
} as const

const uploading = (change: Partial<Omit<typeof transfer, 'status' | 'error'>> & object = {}): Sample => ({
  draft: everyone,
  state: publishing({
    status: 'uploading',
    post: progress({ status: 'uploading', upload }),
    transfer: { ...transfer, ...change },
  }),
})

export const BEFORE: readonly Card[] = [
  { name: 'No account', script: { accounts: [] } },
  { name: 'Reading the account', script: 'silent' },
  { name: 'Capped', script: { creatorError: stopped('spam_risk_too_many_posts') } },
  { name: 'Banned', script: { creatorError: stopped('spam_risk_user_banned_from_posting') } },
  { name: 'App at capacity', script: { creatorError: stopped('reached_active_user_cap') } },
  { name: 'Creator info failed', script: { creatorError: apiError() } },
  {
    name: 'To be connected again',
    script: {
      creatorError: apiError({
        from: 'proxy',
        code: 'reconnect_required',
        message: 'TikTok no longer accepts this connection. Connect the account again.',
        retry: 'after_connect',
        logId: null,
      }),
    },
  },
]

export const FILLING_IN: readonly Card[] = [
  { name: 'Empty' },
  { name: 'Reading the file', state: { media: { status: 'reading' } } },
  {
    name: 'Ready to post',
    media: 'video',
    draft: { ...everyone, title: 'Sourdough at dawn #bread with @ana.bakes', allowComment: true, allowStitch: true },
  },
  {
    name: 'Photos',
    media: 'photos',
    draft: { title: 'Three times of one day', privacyLevel: 'MUTUAL_FOLLOW_FRIENDS' },
  },
  {
    name: 'Longer than the account may post',
    media: 'video',
    script: { creatorInfo: { max_video_post_duration_sec: 10 } },
  },
  {
    name: 'Turned off in TikTok',
    script: { creatorInfo: { comment_disabled: true, duet_disabled: true, stitch_disabled: true } },
  },
  {
    name: 'Disclosed, nothing ticked',
    draft: { ...everyone, disclosure: { on: true, yourBrand: false, brandedContent: false } },
  },
  {
    name: 'Paid partnership',
    media: 'video',
    draft: { ...everyone, isAigc: true, disclosure: { on: true, yourBrand: true, brandedContent: true } },
  },
  {
    name: 'Private, so no branded content',
    draft: { privacyLevel: 'SELF_ONLY', disclosure: { on: true, yourBrand: true, brandedContent: false } },
  },
  {
    name: 'Caption too long',

    draft: { title: `${'A very long caption. '.repeat(105)}Its end is too much.` },
  },
  {
    name: 'A choice was taken back',
    state: {
      notice: {
        id: 1,
        part: 'privacy',
        said: [because('privacy_no_longer_offered', { level: 'PUBLIC_TO_EVERYONE', label: 'Everyone' })],
      },
    },
  },
  {
    name: 'Refused',
    media: 'video',
    draft: everyone,
    state: publishing({ status: 'editing', refusal: stopped('spam_risk_too_many_posts') }),
  },
  { name: 'For the inbox', state: { postMode: 'inbox' }, props: { offerInbox: true } },
]

export const ON_ITS_WAY: readonly Card[] = [
  { name: 'Storing photos', state: publishing({ status: 'storing', sent: 700_000, size: 1_900_000 }) },
  { name: 'Asking TikTok', state: publishing({ status: 'sending', key: 'key', body }) },
  {
    name: 'No answer',
    state: publishing({ status: 'unanswered', key: 'key', body, error: apiError({ from: 'proxy' }) }),
  },
  { name: 'Uploading', ...uploading() },
  { name: 'Waiting for the network', ...uploading({ status: 'waiting', speed: null } as object) },
  { name: 'Upload paused', ...uploading({ status: 'paused', speed: null } as object) },
  { name: 'Upload stopped', ...uploading({ status: 'stopped', speed: null, error: apiError() } as object) },
  { name: 'Upload interrupted', ...reloaded({ status: 'uploading', upload: { ...upload, nextByte: 30_000_000 } }) },
  { name: 'Processing', ...after({ status: 'processing' }) },
  { name: 'Processing for hours', ...after({ status: 'processing', createdAt: Date.now() - 3 * HOUR }) },
  { name: 'Out of touch', ...after({ status: 'processing' }, true) },
  { name: 'Being cancelled', ...after({ status: 'processing', cancelRequested: true }) },
]

export const HOW_IT_ENDED: readonly Card[] = [
  {
    name: 'Posted',
    ...after({ status: 'posted', postUrl: 'https://www.tiktok.com/@ana.bakes/video/7678907398077074696' }),
  },
  { name: 'Posted, private', ...after({ status: 'posted' }) },
  { name: 'In the inbox', ...after({ status: 'delivered_to_inbox' }) },
  {
    name: 'Failed',
    ...after({
      status: 'failed',
      failReason: 'frame_rate_check_failed',
      message: 'Export it with 30 frames per second and post it again.',
    }),
  },
  { name: 'Cancelled', ...after({ status: 'cancelled' }) },
  { name: 'Unknown', ...after({ status: 'unknown' }) },
  {
    name: 'Needs attention',
    ...after({
      status: 'needs_attention',
      message:
        'The TikTok account is not as it was when you confirmed this post. Check it and confirm it again. Nothing was sent.',
      messageCode: 'creator_changed',
    }),
  },
]
