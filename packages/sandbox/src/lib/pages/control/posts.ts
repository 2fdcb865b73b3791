import type { Snapshot } from '../../control/snapshot.js'
import { html, type Html } from '../html.js'
import { button, disclosure, pretty } from './controls.js'
import { time } from './time.js'

type OpenPost = Snapshot['posts'][number]

/** Every publish_id, newest first, with what was sent and what arrived. */
export function postsSection(state: Snapshot): Html {
  return html`<div class="list" data-live="posts">
    ${
      state.posts.length === 0
        ? html`<p class="empty">No posts yet. Connect a creator and publish something.</p>`
        : [...state.posts].reverse().map(postRow)
    }
  </div>`
}

function postRow(post: OpenPost): Html {
  const id = post.publishId
  return html`<article class="card row" data-publish-id="${id}" data-status="${post.status}">
    <header class="row-head">
      <span class="chip ${tone(post)}">${post.status}</span>
      ${post.failReason && html`<span class="chip bad">${post.failReason}</span>`}
      <a href="/@${post.username}">@${post.username}</a>
      <span class="muted small">${kind(post)} · ${time(post.createdAt)}</span>
    </header>
    ${post.facts?.title && html`<p class="caption clamp" dir="auto">${post.facts.title}</p>`} ${progress(post)}
    <p class="code muted">${id}</p>
    <div class="buttons">${actions(post)}</div>
    <div class="two">
      ${disclosure(`sent-${id}`, 'What the app sent', pretty({ post_info: post.postInfo, source_info: post.sourceInfo }))}
      ${post.files.length > 0 && disclosure(`arrived-${id}`, 'What arrived', pretty(post.files))}
    </div>
  </article>`
}

function kind({ mediaType, postMode, source }: OpenPost): string {
  const what = mediaType === 'VIDEO' ? 'Video' : 'Photos'
  return `${what}, ${postMode === 'DIRECT_POST' ? 'posted' : 'draft'}, ${source === 'FILE_UPLOAD' ? 'uploaded' : 'pulled'}`
}

function tone({ status }: OpenPost): string {
  if (status === 'FAILED') return 'bad'
  return status === 'PUBLISH_COMPLETE' ? 'good' : 'warn'
}

function progress({ upload, status, publishId }: OpenPost): Html | null {
  if (!upload || status !== 'PROCESSING_UPLOAD') return null
  const percent = Math.floor((upload.uploaded / upload.size) * 100)
  return html`<div>
    <progress max="100" value="${percent}" aria-labelledby="progress-${publishId}"></progress>
    <p class="small muted" id="progress-${publishId}">
      ${upload.uploaded.toLocaleString('en')} of ${upload.size.toLocaleString('en')} bytes, ${upload.chunkCount}
      ${upload.chunkCount === 1 ? 'chunk' : 'chunks'}
    </p>
  </div>`
}

function actions(post: OpenPost): Html[] {
  const base = `POST /_sandbox/posts/${encodeURIComponent(post.publishId)}`
  const shown: Html[] = []
  if (post.postId && !post.takenDown) {
    shown.push(html`<a class="button small" href="/@${post.username}/video/${post.postId}">Open post</a>`)
  }
  if (!post.postId && post.files.length > 0) {
    const media = `/_sandbox/media/${encodeURIComponent(post.publishId)}/0`
    shown.push(html`<a class="button small" href="${media}">Open media</a>`)
  }
  if (
    post.postMode === 'MEDIA_UPLOAD' &&
    (post.status === 'SEND_TO_USER_INBOX' || post.status === 'PUBLISH_COMPLETE')
  ) {
    shown.push(button(`finish-${post.publishId}`, 'Post this draft', { to: `${base}/finish-draft` }))
  }
  if (post.publicPostIds.length > 0) {
    shown.push(button(`down-${post.publishId}`, 'Take down', { to: `${base}/take-down` }, 'danger'))
  }
  return shown
}
