import type { Snapshot } from '../../control/snapshot.js'
import type { Call } from '../../calls.js'
import { html, type Html } from '../html.js'
import { pretty } from './controls.js'
import { time } from './time.js'

/** What was asked and what was answered, newest first. */
export function callsSection(state: Snapshot): Html {
  return html`<div class="list tight" data-live="calls">
    ${
      state.calls.length === 0
        ? html`<p class="empty">Nobody has called yet. Send requests to <code>${state.endpoints.apiOrigin}</code>.</p>`
        : [...state.calls].reverse().map(callRow)
    }
  </div>`
}

function callRow(call: Call): Html {
  const { logId, method, endpoint, status, code, message, username, fault, at } = call
  return html`<details class="card call" id="call-${logId}" data-call="${endpoint}">
    <summary>
      <span class="chip ${tone(call)}">${status === 0 ? 'cut' : status}</span>
      <span class="call-name"
        ><b>${endpoint}</b> ${code && code !== 'ok' && html`<span class="code">${code}</span>`}</span
      >
      <span class="muted small"
        >${[fault && `fault: ${fault}`, username && `@${username}`, method, time(at)].filter(Boolean).join(' · ')}</span
      >
    </summary>
    ${message && html`<p>${message}</p>`}
    ${pretty({ log_id: logId, url: call.url, headers: call.headers, body: call.body })}
  </details>`
}

function tone({ status, code }: Call): string {
  if (status === 0 || status >= 500) return 'bad'
  return status >= 400 || (code !== null && code !== 'ok') ? 'warn' : 'good'
}
