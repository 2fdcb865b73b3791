import type { Snapshot } from '../../control/snapshot.js'
import { avatarPath } from '../../avatar/avatar-url.js'
import type { Creator } from '../../entities.js'
import { html, type Html } from '../html.js'
import { button, chooser, disclosure, toggle } from './controls.js'

const CANNOT_POST = [
  { value: '', label: 'May post' },
  { value: 'spam_risk_too_many_posts', label: 'Capped for today' },
  { value: 'spam_risk_user_banned_from_posting', label: 'Banned' },
  { value: 'reached_active_user_cap', label: 'App is full' },
]

const LIMITS_SEC = [60, 180, 300, 600]

/** What a person would do in TikTok's own settings, on every account at once. */
export function creatorsSection(state: Snapshot): Html {
  return html`<div class="grid" data-live="creators">
      ${state.creators.map((creator) => creatorCard(creator, state))}
    </div>
    ${addForm()}`
}

function creatorCard(creator: Creator, state: Snapshot): Html {
  const { username } = creator
  return html`<article class="card creator" data-creator="${username}">
    <header class="person">
      <img class="avatar" src="${avatarPath(creator)}" alt="" width="44" height="44" />
      <div class="who">
        <h2><bdi>${creator.nickname}</bdi></h2>
        <p class="muted small"><a href="/@${username}">@${username}</a></p>
      </div>
    </header>
    <p class="small muted">${creator.about}</p>
    ${connections(creator, state)} ${settings(creator)}
  </article>`
}

function settings(creator: Creator): Html {
  const { username } = creator
  const to = `PATCH /_sandbox/creators/${encodeURIComponent(username)}`
  const setting = (name: keyof Creator, label: string) =>
    toggle(`${username}-${name}`, label, creator[name] === true, { to, body: { [name]: creator[name] !== true } })

  return disclosure(
    `settings-${username}`,
    'Change',
    html`<div class="toggles">
        ${setting('isPrivate', 'Private account')} ${setting('commentDisabled', 'Comments turned off')}
        ${setting('duetDisabled', 'Duet turned off')} ${setting('stitchDisabled', 'Stitch turned off')}
        ${setting('hasOldTikTok', 'TikTok older than 31.8')}
      </div>
      <div class="fields">
        ${chooser(`${username}-cannotPost`, 'Posting', 'cannotPost', creator.cannotPost ?? '', CANNOT_POST, to)}
        ${chooser(
          `${username}-limit`,
          'Longest video',
          'maxVideoPostDurationSec',
          String(creator.maxVideoPostDurationSec),
          limits(creator.maxVideoPostDurationSec),
          to,
        )}
      </div>
      ${button(`remove-${username}`, 'Delete account', { to: `DELETE /_sandbox/creators/${encodeURIComponent(username)}` }, 'danger')}`,
  )
}

function limits(current: number) {
  const seconds = LIMITS_SEC.includes(current) ? LIMITS_SEC : [...LIMITS_SEC, current].sort((a, b) => a - b)
  return seconds.map((value) => ({
    value: String(value),
    label: value < 120 ? `${value} seconds` : `${value / 60} minutes`,
  }))
}

function connections({ username, isPrivate, cannotPost }: Creator, state: Snapshot): Html {
  const grants = state.grants.filter((grant) => grant.username === username && grant.revokedAt === null)
  const blocked = CANNOT_POST.find(({ value }) => value === cannotPost)?.label
  return html`<div class="chips">
      <span class="chip ${isPrivate ? 'warn' : 'good'}">${isPrivate ? 'Private' : 'Public'}</span>
      ${cannotPost && html`<span class="chip bad">${blocked}</span>`}
      ${grants.length > 0 && html`<span class="chip" data-connected>Connected</span>`}
    </div>
    ${
      grants.length > 0 &&
      html`<p class="small muted">${[...new Set(grants.flatMap(({ scopes }) => scopes))].join(', ')}</p>
        ${button(`disconnect-${username}`, 'Disconnect the app', { to: `POST /_sandbox/creators/${encodeURIComponent(username)}/disconnect` })}`
    }`
}

function addForm(): Html {
  return html`<form class="card inline" data-send="POST /_sandbox/creators">
    <h2>Add a creator</h2>
    <label class="field"
      ><span>Username</span
      ><input
        name="username"
        required
        pattern="[\\w.\\-]{1,24}"
        autocomplete="off"
        autocapitalize="none"
        spellcheck="false"
    /></label>
    <label class="field"><span>Nickname</span><input name="nickname" maxlength="200" autocomplete="off" /></label>
    <button class="button primary">Add</button>
  </form>`
}
