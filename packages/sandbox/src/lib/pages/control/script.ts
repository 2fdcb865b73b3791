/**
 * What the control page does in the browser: sends a control's command, and takes over the fresh
 * page piece by piece. Every piece is rendered on the server, so nothing here knows what it shows.
 */
export const SCRIPT = `
const $ = (selector, root = document) => [...root.querySelectorAll(selector)]
const toast = document.querySelector('[data-toast]')
const shown = new Map($('[data-live]').map((part) => [part.dataset.live, part.innerHTML]))
let toastTimer

function say(text, isBad) {
  toast.textContent = text
  toast.dataset.bad = isBad
  clearTimeout(toastTimer)
  toastTimer = setTimeout(() => (toast.textContent = ''), isBad ? 8000 : 2500)
}

async function send(command, body) {
  const [method, path] = command.split(' ')
  try {
    const response = await fetch(path, { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
    const answer = await response.json()
    say(response.ok ? 'Done' : (answer.message ?? 'Refused'), !response.ok)
    return response.ok
  } catch {
    say('The sandbox does not answer.', true)
    return false
  } finally {
    await refresh()
  }
}

async function refresh() {
  const response = await fetch(location.href, { headers: { accept: 'text/html' } }).catch(() => null)
  if (!response) return
  const next = new DOMParser().parseFromString(await response.text(), 'text/html')
  for (const part of $('[data-live]')) {
    const fresh = next.querySelector('[data-live="' + part.dataset.live + '"]')
    if (fresh && shown.get(part.dataset.live) !== fresh.innerHTML && !isBusy(part)) replace(part, fresh)
  }
}

// Someone is choosing or typing there: the next round will do.
function isBusy(part) {
  const active = document.activeElement
  return part.contains(active) && active.matches('input, select') && active.dataset.dirty !== undefined
}

function replace(part, fresh) {
  const open = $('details[open]', part).map(({ id }) => id)
  const focused = part.contains(document.activeElement) ? document.activeElement.id : ''
  shown.set(part.dataset.live, fresh.innerHTML)
  part.replaceChildren(...fresh.childNodes)
  for (const id of open) document.getElementById(id)?.setAttribute('open', '')
  if (focused) document.getElementById(focused)?.focus({ preventScroll: true })
}

document.addEventListener('click', (event) => {
  const button = event.target.closest('button[data-send]')
  if (button) send(button.dataset.send, JSON.parse(button.dataset.body))
})

document.addEventListener('focusin', ({ target }) => target.matches('select[data-send]') && (target.dataset.dirty = ''))
document.addEventListener('focusout', ({ target }) => delete target.dataset.dirty)
document.addEventListener('input', ({ target }) => (target.dataset.dirty = ''))
document.addEventListener('change', ({ target }) => {
  const about = target.dataset.about && document.getElementById(target.dataset.about)
  if (about) about.textContent = target.selectedOptions[0].title
  if (!target.dataset.send || target.closest('form')) return
  delete target.dataset.dirty
  const isNumber = /^\\d+$/.test(target.value) && target.matches('select')
  send(target.dataset.send, { [target.dataset.name]: isNumber ? Number(target.value) : target.value })
})

document.addEventListener('submit', async (event) => {
  const form = event.target
  if (!form.dataset.send) return
  event.preventDefault()
  const body = Object.fromEntries([...new FormData(form)].filter(([, value]) => value !== ''))
  for (const name of (form.dataset.numbers ?? '').split(' ')) if (name in body) body[name] = Number(body[name])
  if (await send(form.dataset.send, body)) form.reset()
})

// Six tabs do not fit on a phone: the chosen one is brought into view.
document.querySelector('.tabs [aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' })
setInterval(() => document.visibilityState === 'visible' && refresh(), 1000)
`
