const PROPERTIES = ['checked', 'disabled', 'hidden', 'maxLength', 'multiple', 'muted', 'readOnly', 'selected', 'value']

/** An element with properties, attributes and listeners (`onclick`), and what it holds. */
export function h(tag, props = {}, ...children) {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(props)) {
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value)
    else if (PROPERTIES.includes(name)) element[name] = value
    else if (value !== false && value !== undefined && value !== null)
      element.setAttribute(name, value === true ? '' : value)
  }
  element.append(...children.filter((child) => child !== null && child !== ''))
  return element
}

/** Rows that are built alike everywhere. */
export const common = {
  text: ({ text, link }) => h('p', {}, text, link ? h('span', {}, ' ', h('a', { href: link[1] }, link[0])) : ''),
  preview: ({ type, url, note }) =>
    h(
      'figure',
      {},
      h(type === 'video' ? 'video' : 'img', { src: url, muted: true }),
      note ? h('figcaption', {}, note) : '',
    ),
  declaration: ({ parts }) =>
    h(
      'p',
      {},
      ...parts.map((part) => (typeof part === 'string' ? part : h('a', { href: part[1], target: '_blank' }, part[0]))),
    ),
  file: ({ id, label, accept, multiple }, page) =>
    h(
      'label',
      { class: 'row' },
      label,
      h('input', { type: 'file', id, accept, multiple: multiple === true, onchange: picked(page) }),
    ),
  caption: ({ label, value, maxLength, locked }, page) =>
    h(
      'label',
      {},
      label,
      h('textarea', {
        maxLength,
        readOnly: locked,
        value,
        oninput: ({ target }) => page.change({ caption: target.value }),
      }),
    ),
  publish: ({ label, disabled, hint, dead }, page) =>
    tipped(
      h(
        'div',
        {},
        h(
          'button',
          {
            type: 'button',
            'aria-disabled': disabled ? 'true' : false,
            onclick: () => !disabled && void page.publish(),
          },
          label,
        ),
      ),
      hint,
      { dead },
    ),
  fold: ({ label, open }, page) =>
    h('button', { type: 'button', 'aria-expanded': String(open), onclick: () => page.change({ folded: open }) }, label),
  radios: ({ label, level, options }, page) =>
    h(
      'fieldset',
      {},
      h('legend', {}, label),
      ...options.map(({ level: value, label: text, disabled, hint }) =>
        tipped(
          h(
            'label',
            { class: disabled ? 'row off' : 'row' },
            h('input', {
              type: 'radio',
              name: 'audience',
              'aria-disabled': disabled ? 'true' : false,
              checked: level === value,
              onclick: (event) => (disabled ? event.preventDefault() : page.change({ level: value })),
            }),
            text,
          ),
          hint,
        ),
      ),
    ),
  nativeSelect: ({ label, level, placeholder, options }, page) =>
    h(
      'label',
      {},
      label,
      h(
        'select',
        { onchange: ({ target }) => page.change({ level: target.value }) },
        h('option', { value: '', disabled: true, selected: level === null }, placeholder),
        ...options.map(({ level: value, label: text, disabled, hint }) =>
          h('option', { value, disabled, selected: level === value, title: hint }, text),
        ),
      ),
    ),
}

export const picked = (page) => (event) => void page.pick([...event.target.files])

/** A tip for pointer, focus and finger, put where `place` says; by default right behind the element. */
export function tipped(element, hint, { dead = false, place, role = 'tooltip', delay = 0 } = {}) {
  if (!hint || dead) {
    if (dead) element.classList.add('dead')
    return element
  }
  const tip = h('div', { role })
  tip.textContent = hint
  let timer
  const show = () => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      if (!element.isConnected) return
      if (place) place(tip)
      else element.append(tip)
      gone.observe(document.body, { childList: true, subtree: true })
    }, delay)
  }
  const hide = () => {
    clearTimeout(timer)
    gone.disconnect()
    tip.remove()
  }
  // A list that closes takes its items along without a word, and a tip must not outlive what it explains.
  const gone = new MutationObserver(() => element.isConnected || hide())
  element.addEventListener('pointerenter', ({ pointerType }) => pointerType !== 'touch' && show())
  element.addEventListener('pointerleave', ({ pointerType }) => pointerType !== 'touch' && hide())
  element.addEventListener('focusin', show)
  element.addEventListener('focusout', hide)
  element.addEventListener('click', show)
  return element
}

/** Walks a list by arrow keys and closes it by Escape. */
export function listKeys(list, close) {
  list.addEventListener('keydown', (event) => {
    const items = [...list.querySelectorAll('[tabindex]')]
    const at = items.indexOf(document.activeElement)
    if (event.key === 'Escape') close()
    if (event.key === 'ArrowDown') items[Math.min(at + 1, items.length - 1)]?.focus()
    if (event.key === 'ArrowUp') items[Math.max(at - 1, 0)]?.focus()
    if (event.key === 'Enter' || event.key === ' ') document.activeElement?.click()
    if (event.key.startsWith('Arrow')) event.preventDefault()
  })
}
