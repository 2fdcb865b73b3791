import { avatarPath } from '../avatar/avatar-url.js'
import type { Creator, Post } from '../entities.js'
import { isUnderWay } from '../lifecycle.js'
import { postArticle } from './post-article.js'
import { html, type Html } from './html.js'
import { banner, type Page } from './page.js'

/** `/@username`: what a creator posted, as its owner sees it, private posts included. */
export function profilePage(creator: Creator, posts: readonly Post[]): Page {
  const published = posts.filter(({ status, takenDown }) => status === 'PUBLISH_COMPLETE' && !takenDown).reverse()
  const coming = posts.filter(isUnderWay)
  const body = html`${banner('Owner’s view')}
    <main class="wide" data-profile="${creator.username}">
      ${profileHeader(creator)}
      ${coming.length > 0 && html`<p class="chip warn" style="justify-self: start" data-under-way="${coming.length}">${coming.length} on the way: reload to see it arrive</p>`}
      ${
        published.length > 0
          ? html`<section class="posts" aria-label="Posts">
              ${published.map((post) => postArticle(creator, post, 'card'))}
            </section>`
          : html`<p class="empty">Nothing posted yet.</p>`
      }
    </main>`
  return { title: `${creator.nickname} (@${creator.username})`, body }
}

/** `/@username/video/{id}`: one post with everything it was posted with. */
export function postPage(creator: Creator, post: Post): Page {
  const body = html`${banner('Owner’s view')}
    <main class="wide" data-profile="${creator.username}">
      <a class="button" style="justify-self: start" href="/@${creator.username}">← All posts</a>
      <h1 class="visually-hidden">Post by <bdi>${creator.nickname}</bdi></h1>
      ${postArticle(creator, post, 'single')}
    </main>`
  return { title: `Post by ${creator.nickname}`, body }
}

function profileHeader(creator: Creator): Html {
  return html`<div class="profile">
    <img class="avatar" src="${avatarPath(creator)}" alt="" width="88" height="88" />
    <div class="who">
      <h1><bdi data-nickname>${creator.nickname}</bdi></h1>
      <p class="muted">@${creator.username} · ${creator.about}</p>
      <div class="chips">
        <span
          class="chip ${creator.isPrivate ? 'warn' : 'good'}"
          data-account="${creator.isPrivate ? 'private' : 'public'}"
          >${creator.isPrivate ? 'Private account' : 'Public account'}</span
        >
      </div>
    </div>
  </div>`
}
