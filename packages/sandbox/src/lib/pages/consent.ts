import type { AuthorizeRequest } from '../oauth/authorize-request.js'
import { avatarPath } from '../avatar/avatar-url.js'
import type { Creator } from '../entities.js'
import type { World } from '../world.js'
import { html, type Html } from './html.js'
import { banner, type Page } from './page.js'

/** What each scope lets an app do, for the person who decides. */
const SCOPE_LABELS: Readonly<Record<string, string>> = {
  'user.info.basic': 'See your nickname and avatar',
  'user.info.profile': 'See your username and bio',
  'user.info.stats': 'See your follower and like counts',
  'video.list': 'See your public videos',
  'video.publish': 'Post to your profile',
  'video.upload': 'Send drafts to your inbox',
}

/** The page where a person picks an account and says what the app may do. Works without a script. */
export function consentPage(
  world: World,
  request: AuthorizeRequest,
  query: URLSearchParams,
  signedIn: Creator | null,
  problem?: string,
): Page {
  const creators = [...world.state.creators.values()]
  const body = html`${banner('Stands in for TikTok')}
    <main class="narrow">
      <form class="consent card" method="post" action="/v2/auth/authorize/" data-consent>
        ${originalQuery(query)}
        <h1>Let <bdi>${request.app.name}</bdi> use your account?</h1>
        ${problem && html`<p class="notice" role="alert">${problem}</p>`}
        <fieldset class="group">
          <legend>Continue as</legend>
          <div class="choices">${creators.map((creator) => accountChoice(creator, creator === signedIn))}</div>
        </fieldset>
        <fieldset class="group">
          <legend>It may</legend>
          <div class="scopes">${request.scopes.map(scopeChoice)}</div>
        </fieldset>
        <div class="actions">
          <button class="button" name="decision" value="cancel" formnovalidate>Cancel</button>
          <button class="button primary" name="decision" value="allow">Allow</button>
        </div>
      </form>
      <p class="fineprint muted small">
        You return to ${new URL(request.redirectUri).host}. These people are invented; nothing leaves this sandbox.
      </p>
    </main>`
  return { title: `Allow ${request.app.name}`, body }
}

/** The form sends the link's own query again, so nothing needs to be remembered in between. */
function originalQuery(query: URLSearchParams): Html[] {
  const own = new Set(['creator', 'granted', 'decision'])
  return [...query]
    .filter(([name]) => !own.has(name))
    .map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)
}

function accountChoice(creator: Creator, isChosen: boolean): Html {
  return html`<label class="choice" data-creator="${creator.username}">
    <input type="radio" name="creator" value="${creator.username}" required ${isChosen && html`checked`} />
    <img class="avatar" src="${avatarPath(creator)}" alt="" width="40" height="40" loading="lazy" />
    <span class="who"
      ><span class="name"><bdi>${creator.nickname}</bdi> <span class="muted small">@${creator.username}</span></span
      ><span class="muted small">${creator.about}</span></span
    >
  </label>`
}

/** Granted unless the person takes it back, one by one. */
function scopeChoice(scope: string): Html {
  return html`<label class="choice" data-scope="${scope}">
    <input type="checkbox" name="granted" value="${scope}" checked />
    <span class="who"
      ><span class="name">${SCOPE_LABELS[scope] ?? scope}</span><span class="muted code">${scope}</span></span
    >
  </label>`
}

/** What is wrong with the link is said here: an address that is not the app's must not hear it. */
export function brokenLinkPage(problem: string): Page {
  const body = html`${banner('Stands in for TikTok')}
    <main class="narrow">
      <div class="card consent" style="padding-bottom: 28px">
        <h1>This link does not work</h1>
        <p class="notice" role="alert" data-problem>${problem}</p>
        <p class="muted">
          The app that sent you here made it. Its developer can fix it: compare it with what is registered for the app.
        </p>
      </div>
    </main>`
  return { title: 'This link does not work', body }
}
