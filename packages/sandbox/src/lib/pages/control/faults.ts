import type { Snapshot } from '../../control/snapshot.js'
import { FAULTS, type ArmedFault } from '../../faults.js'
import { REFUSAL_CODES } from '../../refusal.js'
import { html, type Html } from '../html.js'
import { button, options } from './controls.js'

const ENDPOINTS = [
  'video/init',
  'inbox/video/init',
  'content/init',
  'upload',
  'status/fetch',
  'creator_info/query',
  'cancel',
  'oauth/token',
  'oauth/revoke',
  'user/info',
  '*',
].map((value) => ({ value, label: value === '*' ? 'any of them' : value }))

/** What goes wrong next. */
export function faultsSection(state: Snapshot): Html {
  return html`<form class="card inline" data-send="POST /_sandbox/faults" data-numbers="times">
      <h2>Let the next call go wrong</h2>
      <label class="field"
        ><span>Endpoint</span
        ><select name="endpoint">
          ${options(ENDPOINTS)}
        </select></label
      >
      <div class="field wide-field">
        <label class="field"
          ><span>What happens</span
          ><select name="fault" data-about="about-fault">
            ${options(faultChoices())}
          </select></label
        >
        <p class="small muted" id="about-fault" aria-live="polite">${FAULTS.refuse}</p>
      </div>
      <label class="field"
        ><span>Code, for “code”</span
        ><input name="code" list="codes" autocomplete="off" autocapitalize="none" spellcheck="false" /><datalist
          id="codes"
        >
          ${REFUSAL_CODES.map((code) => html`<option value="${code}"></option>`)}
        </datalist></label
      >
      <label class="field"
        ><span>For</span
        ><select name="creator">
          ${options(creatorChoices(state))}
        </select></label
      >
      <label class="field"
        ><span>Calls</span><input name="times" type="number" inputmode="numeric" min="1" value="1"
      /></label>
      <button class="button primary">Arm</button>
    </form>
    <div class="list" data-live="faults">
      ${state.faults.length === 0 ? html`<p class="empty">Nothing is armed: all goes well.</p>` : state.faults.map(faultRow)}
    </div>`
}

function faultChoices() {
  return Object.entries(FAULTS).map(([value, about]) => ({ value, label: value.replaceAll('_', ' '), about }))
}

function creatorChoices(state: Snapshot) {
  return [
    { value: '', label: 'anyone' },
    ...state.creators.map(({ username }) => ({ value: username, label: `@${username}` })),
  ]
}

function faultRow({ id, endpoint, fault, code, creator, times }: ArmedFault): Html {
  return html`<article class="card row" data-fault="${fault}">
    <header class="row-head">
      <span class="chip bad">${code ?? fault.replaceAll('_', ' ')}</span
      ><b>${endpoint === '*' ? 'any endpoint' : endpoint}</b>
      <span class="muted small"
        >${[creator && `@${creator}`, times > 1 && `${times} calls`].filter(Boolean).join(' · ')}</span
      >
    </header>
    <p class="small muted">${FAULTS[fault]}</p>
    <div class="buttons">${button(`disarm-${id}`, 'Disarm', { to: `DELETE /_sandbox/faults/${id}` })}</div>
  </article>`
}
