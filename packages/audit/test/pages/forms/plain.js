// Plain HTML: native boxes, a button with a list below it, tips right behind what they explain.
import { common, h, listKeys, tipped } from './dom.js'

export const form = {
  ...common,
  privacy({ label, chosen, placeholder, options, dead }, page) {
    const list = h('ul', { role: 'listbox', 'aria-label': label, hidden: true })
    const button = h('button', {
      type: 'button',
      'aria-haspopup': 'listbox',
      'aria-expanded': 'false',
      'aria-label': label,
      onclick: () => open(list.hidden),
    })
    button.textContent = chosen || placeholder
    function open(wanted) {
      list.hidden = !wanted
      button.setAttribute('aria-expanded', String(wanted))
      if (wanted) list.querySelector('li')?.focus()
      else button.focus()
    }
    for (const { level, label: text, disabled, hint } of options) {
      const item = h('li', {
        role: 'option',
        tabindex: '-1',
        'data-value': level,
        'aria-disabled': disabled ? 'true' : false,
        'aria-selected': String(text === chosen),
        onclick: () => !disabled && page.change({ level }),
      })
      item.append(text)
      list.append(tipped(item, hint, { dead: dead && disabled }))
    }
    listKeys(list, () => open(false))
    return h('div', {}, h('span', {}, label), ' ', button, list)
  },
  toggle: ({ id, label, on, disabled, note, alive, switch: isSwitch }, page) =>
    h(
      'label',
      { class: `row${disabled && !alive ? ' off' : ''}` },
      h('input', {
        type: 'checkbox',
        role: isSwitch ? 'switch' : false,
        checked: on,
        ...(disabled && alive ? { 'aria-disabled': 'true' } : { disabled: disabled === true }),
        onclick: (event) => disabled && event.preventDefault(),
        onchange: ({ target }) => page.change({ [id]: target.checked }),
      }),
      label,
      note ? h('small', {}, note) : '',
    ),
}
