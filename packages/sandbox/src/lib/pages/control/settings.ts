import type { Snapshot } from '../../control/snapshot.js'
import { VARIANT_VALUES } from '../../variants.js'
import { html, type Html } from '../html.js'
import { button, chooser, toggle } from './controls.js'

/** The registered apps, what TikTok leaves open, and the way back to the beginning. */
export function settingsSection(state: Snapshot): Html {
  return html`<div class="list" data-live="settings">
    ${state.apps.map(appCard)}
    <article class="card row">
      <h2>What TikTok leaves open</h2>
      <div class="fields">
        ${Object.entries(VARIANT_VALUES).map(([name, values]) => variantChooser(state, name, values))}
      </div>
    </article>
    <article class="card row">
      <h2>Start again</h2>
      <p class="small muted">Forgets every connection, post, call and change, and sets the clock to real time.</p>
      <div class="buttons">${button('reset', 'Reset the sandbox', { to: 'POST /_sandbox/reset' }, 'danger')}</div>
    </article>
  </div>`
}

function appCard(app: Snapshot['apps'][number]): Html {
  return html`<article class="card row" data-app="${app.clientKey}">
    <h2><bdi>${app.name}</bdi></h2>
    <p class="code muted">${app.clientKey}</p>
    <p class="small muted">
      ${app.redirectUris.length > 0 ? `Redirects to ${app.redirectUris.join(', ')}.` : 'No redirect URI is registered.'}
      ${app.verifiedPrefixes.length > 0 && `Verified: ${app.verifiedPrefixes.join(', ')}.`}
    </p>
    <div class="toggles">
      ${toggle(`audited-${app.clientKey}`, 'Audited by TikTok', app.audited, {
        to: `PATCH /_sandbox/apps/${encodeURIComponent(app.clientKey)}`,
        body: { audited: !app.audited },
      })}
    </div>
  </article>`
}

function variantChooser(state: Snapshot, name: string, values: readonly (string | number)[]): Html {
  const current = String(state.variants[name as keyof Snapshot['variants']])
  const choices = values.map((value) => ({ value: String(value), label: String(value) }))
  return chooser(`variant-${name}`, name, name, current, choices, 'PATCH /_sandbox/variants')
}
