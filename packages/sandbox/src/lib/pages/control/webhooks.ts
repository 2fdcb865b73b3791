import type { Snapshot } from '../../control/snapshot.js'
import type { Delivery } from '../../deliveries.js'
import { html, type Html } from '../html.js'
import { button, chooser, disclosure, pretty } from './controls.js'
import { time } from './time.js'

const COPIES = ['1', '2', '3'].map((value) => ({ value, label: value === '1' ? 'Once' : `${value} times` }))
const ORDERS = [
  { value: 'as_it_happens', label: 'As it happens' },
  { value: 'newest_first', label: 'Newest first, 10 s late' },
]

/** Where events go, how badly they travel, and each of them. */
export function webhooksSection(state: Snapshot): Html {
  return html`<div class="card inline" data-live="webhook-settings">
      ${state.apps.map(
        (app) =>
          html`<label class="field wide-field"
            ><span>Webhook URL of ${app.name}</span
            ><input
              type="url"
              id="webhook-${app.clientKey}"
              value="${app.webhookUrl}"
              placeholder="https://…"
              data-send="PATCH /_sandbox/apps/${encodeURIComponent(app.clientKey)}"
              data-name="webhookUrl"
          /></label>`,
      )}
      ${chooser('copies', 'Each event is sent', 'copies', String(state.deliveryHabits.copies), COPIES, 'PATCH /_sandbox/delivery-habits')}
      ${chooser('order', 'In which order', 'order', state.deliveryHabits.order, ORDERS, 'PATCH /_sandbox/delivery-habits')}
    </div>
    <div class="list" data-live="deliveries">
      ${
        state.deliveries.length === 0
          ? html`<p class="empty">No events yet.</p>`
          : [...state.deliveries].reverse().map(deliveryRow)
      }
    </div>`
}

function triesInWords({ tries }: Delivery): string {
  const last = tries.at(-1)?.status
  const often = tries.length === 1 ? 'once' : `${tries.length} times`
  return `Sent ${often}, ${last ? `answered ${last}` : 'nobody answered'}${tries.length > 1 ? ' the last time' : ''}.`
}

const STATES: Readonly<Record<Delivery['state'], { label: string; tone: string }>> = {
  kept: { label: 'No URL', tone: '' },
  pending: { label: 'Trying', tone: 'warn' },
  delivered: { label: 'Delivered', tone: 'good' },
  given_up: { label: 'Given up', tone: 'bad' },
}

function deliveryRow(delivery: Delivery): Html {
  const { label, tone } = STATES[delivery.state]
  return html`<article class="card row" data-delivery="${delivery.event}">
    <header class="row-head">
      <span class="chip ${tone}">${label}</span>
      <b>${delivery.event}</b>
      <span class="muted small"
        >${[delivery.username && `@${delivery.username}`, time(delivery.createdAt)].filter(Boolean).join(' · ')}</span
      >
    </header>
    ${delivery.tries.length > 0 && html`<p class="small muted">${triesInWords(delivery)}</p>`}
    ${delivery.url && html`<div class="buttons">${button(`again-${delivery.id}`, 'Send again', { to: `POST /_sandbox/deliveries/${delivery.id}/redeliver` })}</div>`}
    ${disclosure(`event-${delivery.id}`, 'Body and signatures', pretty({ body: delivery.body, tries: delivery.tries }))}
  </article>`
}
