import { html, type Html } from '../html.js'

/** A command of the control API: what a button sends. */
export interface Send {
  /** `PATCH /_sandbox/creators/public` */
  to: string
  body?: object
}

/** A row that is a switch from edge to edge, so that a thumb finds it. */
export function toggle(id: string, label: string, isOn: boolean, { to, body = {} }: Send): Html {
  return html`<button
    class="toggle"
    type="button"
    role="switch"
    id="${id}"
    aria-checked="${String(isOn)}"
    data-send="${to}"
    data-body="${JSON.stringify(body)}"
  >
    <span>${label}</span><span class="track" aria-hidden="true"></span>
  </button>`
}

export function button(id: string, label: string, { to, body = {} }: Send, kind = ''): Html {
  return html`<button
    class="button small ${kind}"
    type="button"
    id="${id}"
    data-send="${to}"
    data-body="${JSON.stringify(body)}"
  >
    ${label}
  </button>`
}

export interface Choice {
  value: string
  label: string
  /** A sentence more. */
  about?: string
}

/** A list to choose from that sends its value under `name` as soon as it changes. */
export function chooser(
  id: string,
  label: string,
  name: string,
  value: string,
  choices: readonly Choice[],
  to: string,
): Html {
  return html`<label class="field"
    ><span>${label}</span>
    <select id="${id}" data-send="${to}" data-name="${name}">
      ${options(choices, value)}
    </select></label
  >`
}

export function options(choices: readonly Choice[], value?: string): Html[] {
  return choices.map(
    (choice) =>
      html`<option value="${choice.value}" title="${choice.about}" ${choice.value === value && html`selected`}>
        ${choice.label}
      </option>`,
  )
}

/** Something to open; the id keeps it open when the page refreshes around it. */
export function disclosure(id: string, summary: string, content: Html): Html {
  return html`<details id="${id}">
    <summary>${summary}</summary>
    ${content}
  </details>`
}

/** A value as readable JSON. */
export function pretty(value: unknown): Html {
  return html`<pre class="code" tabindex="0">${JSON.stringify(value, null, 2) ?? ''}</pre>`
}
