import type { Creator, MediaFile, Post } from '../entities.js'
import { postFacts, type PostFacts } from '../post-facts.js'
import { html, type Html } from './html.js'

/** One post, for the eye and, in its data attributes, for a test. */
export function postArticle(creator: Creator, post: Post, shape: 'card' | 'single'): Html {
  const facts = postFacts(creator, post)
  return html`<div class="${shape === 'single' ? 'single' : ''}">
    <article class="post card" ${dataAttributes(post, facts)}>
      <div class="stage">${stage(post)}</div>
      ${shape === 'card' && aboutPost(post, facts, true)} ${shape === 'card' && foot(creator, post)}
    </article>
    ${shape === 'single' && html`<div class="card post">${aboutPost(post, facts, false)}</div>`}
  </div>`
}

function dataAttributes(post: Post, facts: PostFacts): Html {
  return html`data-post data-publish-id="${post.publishId}" data-post-id="${post.postId}" data-status="${post.status}"
  data-media-type="${post.mediaType}" data-privacy-level="${facts.privacyLevel}" data-caption="${facts.title}"
  data-description="${facts.description}" data-comment="${onOff(facts.interactions.comment)}"
  data-duet="${onOff(facts.interactions.duet)}" data-stitch="${onOff(facts.interactions.stitch)}"
  data-label="${facts.label}" data-brand-content="${String(facts.brandContent)}"
  data-brand-organic="${String(facts.brandOrganic)}" data-aigc="${String(post.isAigc)}"
  data-cover-timestamp-ms="${facts.coverTimestampMs}" data-bytes="${sum(post.files)}"
  data-sha256="${post.files[0]?.sha256}" data-file-count="${post.files.length}"`
}

function stage(post: Post): Html {
  const source = (i: number) => `/_sandbox/media/${encodeURIComponent(post.publishId)}/${i}`
  if (post.mediaType === 'VIDEO') {
    return html`<video controls playsinline preload="metadata" src="${source(0)}" data-video></video>`
  }
  return html`<div class="strip" tabindex="0" role="group" aria-label="Photos">
    ${post.files.map(
      (_, i) => html`<img src="${source(i)}" alt="Photo ${i + 1} of ${post.files.length}" loading="lazy" />`,
    )}
  </div>`
}

function aboutPost(post: Post, facts: PostFacts, isCard: boolean): Html {
  return html`<div class="about">
    <div class="chips">
      <span class="chip ${facts.privacyLevel === 'PUBLIC_TO_EVERYONE' ? 'good' : 'warn'}">${facts.audience}</span>
      ${facts.label && html`<span class="chip">${facts.label}</span>`}
      ${post.isAigc && html`<span class="chip">AI-generated</span>`}
    </div>
    <p class="caption" dir="auto">${marked(facts.title)}</p>
    ${facts.description && html`<p class="caption muted" dir="auto">${marked(facts.description)}</p>`}
    <dl class="facts">
      <dt>Comments</dt>
      <dd>${facts.interactions.comment ? 'On' : 'Off'}</dd>
      ${
        post.mediaType === 'VIDEO' &&
        html`<dt>Duet</dt>
          <dd>${facts.interactions.duet ? 'On' : 'Off'}</dd>
          <dt>Stitch</dt>
          <dd>${facts.interactions.stitch ? 'On' : 'Off'}</dd>`
      }
    </dl>
    ${!isCard && arrived(post)}
  </div>`
}

function foot(creator: Creator, post: Post): Html {
  return html`<footer class="foot">
    <span class="muted small">${sum(post.files).toLocaleString('en')} bytes</span>
    <a href="/@${creator.username}/video/${post.postId}">Open post</a>
  </footer>`
}

function arrived(post: Post): Html {
  return html`<dl class="facts">
    ${post.files.map(
      (file) =>
        html`<dt>Bytes</dt>
          <dd>${file.size.toLocaleString('en')}</dd>
          ${
            file.facts?.width &&
            html`<dt>Picture</dt>
              <dd>${file.facts.width} × ${file.facts.height}</dd>`
          }
          ${
            file.facts?.durationSec &&
            html`<dt>Length</dt>
              <dd>${file.facts.durationSec.toFixed(1)} s</dd>`
          }
          ${
            file.facts &&
            html`<dt>Format</dt>
              <dd>${[file.facts.format, file.facts.codec].filter(Boolean).join(', ')}</dd>`
          }
          <dt>sha256</dt>
          <dd class="code">${file.sha256}</dd>`,
    )}
    <dt>publish_id</dt>
    <dd class="code">${post.publishId}</dd>
  </dl>`
}

/**
 * "Direct Post" (September 2026): # and @ are matched when spaces or line breaks delimit them. What
 * TikTok would link is set bold here.
 */
function marked(text: string): Html[] {
  return text
    .split(/(\s+)/)
    .map((word) => (/^[#@][^\s#@]+$/u.test(word) ? html`<b data-mark="${word}">${word}</b>` : html`${word}`))
}

const onOff = (value: boolean) => (value ? 'on' : 'off')
const sum = (files: readonly MediaFile[]) => files.reduce((bytes, { size }) => bytes + size, 0)
