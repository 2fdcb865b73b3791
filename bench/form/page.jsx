// Runs inside the browser: mounts forms and does what a person does, timed on the main thread.
import { createRoot } from 'react-dom/client'
import '@direct-post/react/styles.css'
import { Ours } from './ours.jsx'
import { Plain } from './plain.jsx'
import { Radix } from './radix.jsx'

const FORMS = { ours: Ours, plain: Plain, radix: Radix }
const IS_READY = { ours: '[role=switch]', plain: 'select', radix: '[role=switch]' }

let roots = []

globalThis.bench = {
  /** Resolves when every form can be filled in. */
  async mount(kind, count) {
    const Form = FORMS[kind]
    for (let at = 0; at < count; at++) {
      const place = document.body.appendChild(document.createElement('div'))
      const root = createRoot(place)
      root.render(<Form />)
      roots.push({ root, place })
    }
    await until(() => document.querySelectorAll(IS_READY[kind]).length >= count)
    await idle()
  },

  async unmount() {
    for (const { root, place } of roots) {
      root.unmount()
      place.remove()
    }
    roots = []
    await idle()
  },

  /**
   * Milliseconds from a key to the end of the frame that shows it: script, style, layout and paint. Set by script, which
   * leaves out what the browser does for itself at a typed key: editing, spelling, and gathering fields for autofill.
   */
  key() {
    const area = document.querySelector('textarea')
    return frame(() => {
      const set = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value').set
      set.call(area, `${area.value.slice(-40)}x`)
      area.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText', data: 'x' }))
    })
  },

  /** The same for a typed key, with all that the browser does for itself. */
  type() {
    const area = document.querySelector('textarea')
    if (document.activeElement !== area) area.focus()
    return frame(() => document.execCommand('insertText', false, 'x'))
  },

  /** Milliseconds from the arrow key to the end of the frame in which the list is shown and has the focus. */
  async open() {
    const trigger = document.querySelector('[role=combobox]')
    trigger.focus()
    await idle()
    let began
    await frame(() => {
      began = performance.now()
      trigger.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true, cancelable: true }))
    })
    const isOpen = () => document.activeElement?.matches('[role=radio], [role=option]')
    while (!isOpen()) await frame(() => {})
    const took = performance.now() - began
    document.activeElement.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }),
    )
    await until(() => trigger.getAttribute('aria-expanded') === 'false')
    await idle()
    return took
  },
}

/** Begins with a frame, ends after it was painted: no waiting for the screen is counted. */
function frame(act) {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const began = performance.now()
      act()
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => resolve(performance.now() - began)
      port2.postMessage(null)
    })
  })
}

async function until(isSo) {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 5))
}

const idle = () => new Promise((resolve) => requestIdleCallback(() => resolve(), { timeout: 1000 }))
