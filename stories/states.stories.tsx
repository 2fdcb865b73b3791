import type { Meta, StoryObj } from '@storybook/react-vite'
import type { PostProgress } from '@direct-post/core'
import { because } from '@direct-post/core'
import { createClient, createPostStore, PostForm, type PostState } from '@direct-post/react'
import { expect } from 'storybook/test'
import { apiError, fakeServer, progress, type Script } from '../packages/react/src/internals/fakeServer.testing.js'
import '@direct-post/react/styles.css'

interface Card {
  name: string
  script?: Partial<Script>
  state?: Partial<PostState>
}

const upload = { size: 64_000_000, chunkSize: 64_000_000, chunkCount: 1, nextByte: 0, expiresAt: null }
const following = (post: Partial<PostProgress>): Partial<PostState> => ({
  publishing: { status: 'following', post: progress(post), missed: null, at: 0 },
})
const after = (post: Partial<PostProgress>) => ({
  script: { post: progress(post), steps: [post] },
  state: following(post),
})
const transfer = { status: 'sending', sent: 21_400_000, speed: 2_100_000, error: null } as const
const stopped = (code: Parameters<typeof because>[0]) =>
  apiError({ code, message: because(code).message, retry: 'later', logId: null })

const CARDS: Card[] = [
  { name: 'No account', script: { accounts: [] } },
  { name: 'Empty' },
  { name: 'Capped', script: { creatorError: stopped('spam_risk_too_many_posts') } },
  { name: 'Banned', script: { creatorError: stopped('spam_risk_user_banned_from_posting') } },
  { name: 'App at capacity', script: { creatorError: stopped('reached_active_user_cap') } },
  { name: 'Creator info failed', script: { creatorError: apiError() } },
  {
    name: 'To be connected again',
    script: {
      creatorError: apiError({ from: 'proxy', code: 'reconnect_required', retry: 'after_connect', logId: null }),
    },
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
    name: 'Uploading',
    state: { publishing: { status: 'uploading', post: progress({ status: 'uploading', upload }), transfer } },
  },
  {
    name: 'Upload paused',
    state: {
      publishing: {
        status: 'uploading',
        post: progress({ status: 'uploading', upload }),
        transfer: { ...transfer, status: 'paused', speed: null },
      },
    },
  },
  { name: 'Upload interrupted', ...after({ status: 'uploading', upload: { ...upload, nextByte: 30_000_000 } }) },
  { name: 'Processing', ...after({ status: 'processing', createdAt: Date.now() }) },
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
      message: 'The account changed after you confirmed the post. Nothing was sent.',
    }),
  },
]

function State({ name, script = {}, state = {} }: Card) {
  const server = fakeServer(script)
  const store = createPostStore({ client: createClient({ baseUrl: '/api/direct-post', fetch: server.fetch }) })
  store.setState(state)
  return (
    <figure style={{ margin: 0 }}>
      <figcaption style={{ font: '600 13px system-ui', marginBlockEnd: 8, color: '#71717a' }}>{name}</figcaption>
      <PostForm store={store} locale="en-US" />
    </figure>
  )
}

/** Every state of the page in one picture. */
export default {
  title: 'States/Contact sheet',
  // Twenty forms on one page: each is right alone, and together they repeat each other's names.
  parameters: {
    a11y: {
      config: {
        rules: [
          { id: 'landmark-unique', enabled: false },
          { id: 'landmark-no-duplicate-banner', enabled: false },
        ],
      },
    },
  },
} satisfies Meta

export const ContactSheet: StoryObj = {
  name: 'Every state in one picture',
  render: () => (
    <div
      style={{
        display: 'grid',
        gap: 24,
        gridTemplateColumns: 'repeat(auto-fill, minmax(320px, 1fr))',
        alignItems: 'start',
      }}
    >
      {CARDS.map((card) => (
        <State key={card.name} {...card} />
      ))}
    </div>
  ),
  async play({ canvas }) {
    await expect(
      await canvas.findByRole('heading', { name: 'It is not known whether this was posted' }, { timeout: 5000 }),
    ).toBeVisible()
  },
}
