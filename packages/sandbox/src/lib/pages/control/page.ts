import { snapshot, type Snapshot } from '../../control/snapshot.js'
import type { World } from '../../world.js'
import { html, type Html } from '../html.js'
import { MARK, type Page } from '../page.js'
import { callsSection } from './calls.js'
import { creatorsSection } from './creators.js'
import { faultsSection } from './faults.js'
import { postsSection } from './posts.js'
import { SCRIPT } from './script.js'
import { settingsSection } from './settings.js'
import { CONTROL_STYLES } from './styles.js'
import { dateAndTime } from './time.js'
import { webhooksSection } from './webhooks.js'

interface Section {
  id: string
  title: string
  /** Shown beside the title; null for what is not counted. */
  count: number | null
  body: (state: Snapshot) => Html
}

/** `/?show=posts`: everything a person may want to see or turn over while an app is being built. */
export function controlPage(world: World, show: string | null): Page {
  const state = snapshot(world)
  const [first, ...others] = sectionsOf(state)
  const shown = others.find(({ id }) => id === show) ?? first
  const body = html`${header(state)}
    <nav class="tabs" aria-label="Sections">
      <ul data-live="tabs">
        ${[first, ...others].map((section) => tab(section, section === shown))}
      </ul>
    </nav>
    <main class="control">
      <h1>${shown.title}</h1>
      ${shown.body(state)}
    </main>
    <p class="toast" role="status" data-toast></p>`
  return { title: shown.title, body, script: SCRIPT, styles: CONTROL_STYLES }
}

function sectionsOf(state: Snapshot): [Section, ...Section[]] {
  return [
    { id: 'creators', title: 'Creators', count: state.creators.length, body: creatorsSection },
    { id: 'posts', title: 'Posts', count: state.posts.length, body: postsSection },
    { id: 'calls', title: 'Calls', count: state.calls.length, body: callsSection },
    { id: 'webhooks', title: 'Webhooks', count: state.deliveries.length, body: webhooksSection },
    { id: 'faults', title: 'Faults', count: state.faults.length, body: faultsSection },
    { id: 'settings', title: 'Settings', count: null, body: settingsSection },
  ]
}

function header(state: Snapshot): Html {
  return html`<header class="banner">
    <a class="brand" href="/">${MARK}<span>Sandbox</span></a>
    <div class="clock" role="group" aria-label="Clock">
      <time data-live="clock" datetime="${new Date(state.now).toISOString()}">${dateAndTime(state.now)}</time>
      ${clockButton('1m', '+1 min')} ${clockButton('1h', '+1 h')} ${clockButton('1d', '+1 day')}
    </div>
  </header>`
}

function clockButton(by: string, label: string): Html {
  return html`<button
    class="button small"
    id="clock-${by}"
    data-send="POST /_sandbox/clock"
    data-body="${JSON.stringify({ advance: by })}"
  >
    ${label}
  </button>`
}

function tab({ id, title, count }: Section, isShown: boolean): Html {
  return html`<li>
    <a href="/?show=${id}" id="tab-${id}" ${isShown && html`aria-current="page"`}
      >${title}${count !== null && html` <span class="count">${count}</span>`}</a
    >
  </li>`
}
