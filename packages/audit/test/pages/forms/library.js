// Built the way select libraries build: a field to search in, a menu of divs; drawn boxes of their own.
import { common, h, tipped } from './dom.js'

export const form = {
  ...common,
  caption: ({ label, value, locked, maxLength }, page) =>
    h('div', {}, h('div', { id: 'lib-caption' }, label), editable({ value, locked, maxLength }, page)),
  privacy({ label, chosen, placeholder, options, dead }, page) {
    const shown = h('div', { class: chosen ? 'select__single-value' : 'select__placeholder' }, chosen || placeholder)
    const input = h('input', {
      role: 'combobox',
      'aria-label': label,
      'aria-expanded': 'false',
      'aria-autocomplete': 'list',
      'aria-haspopup': 'true',
    })
    const control = h(
      'div',
      { class: 'select__control row', onmousedown: open },
      h('div', { class: 'select__value' }, shown, input),
    )
    const box = h('div', { class: 'select' }, h('div', {}, label), control)
    let highlighted = -1
    function close() {
      box.querySelector('.menu')?.remove()
      input.setAttribute('aria-expanded', 'false')
    }
    function open() {
      if (box.querySelector('.menu')) return close()
      highlighted = -1
      input.setAttribute('aria-expanded', 'true')
      const menu = h('div', { class: 'menu' })
      for (const [index, { level, label: text, disabled, hint }] of options.entries()) {
        const item = h('div', {
          role: 'option',
          id: `react-select-2-option-${index}`,
          'aria-disabled': disabled ? 'true' : false,
          onclick: () => disabled || page.change({ level }),
        })
        item.append(text)
        menu.append(tipped(item, hint, { dead: dead && disabled }))
      }
      box.append(menu)
      return null
    }
    input.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape') close()
      if (key !== 'ArrowDown') return
      highlighted = Math.min(highlighted + 1, options.length - 1)
      const item = document.getElementById(`react-select-2-option-${highlighted}`)
      input.setAttribute('aria-activedescendant', item?.id ?? '')
      for (const each of box.querySelectorAll('[role=option]')) each.dispatchEvent(new FocusEvent('focusout'))
      item?.dispatchEvent(new FocusEvent('focusin'))
    })
    return box
  },
  toggle: ({ id, label, on, disabled, note, alive, switch: isSwitch }, page) =>
    h(
      'div',
      { class: `row${disabled && alive ? ' look-alive' : ''}` },
      h(
        'div',
        {
          role: isSwitch ? 'switch' : 'checkbox',
          tabindex: '0',
          class: 'row',
          'aria-checked': String(on),
          'aria-disabled': disabled ? 'true' : false,
          onclick: () => disabled || page.change({ [id]: !on }),
        },
        h('span', { class: 'box' }, on ? '✓' : ''),
        label,
      ),
      note ? h('small', {}, note) : '',
    ),
  publish: ({ label, disabled, hint, dead }, page) =>
    tipped(
      h(
        'div',
        {},
        h(
          'div',
          {
            role: 'button',
            tabindex: '0',
            'aria-disabled': disabled ? 'true' : false,
            onclick: () => disabled || void page.publish(),
          },
          label,
        ),
      ),
      hint,
      { dead },
    ),
}

function editable({ value, locked, maxLength }, page) {
  return h('input', {
    type: 'text',
    'aria-labelledby': 'lib-caption',
    maxLength,
    readOnly: locked,
    value,
    oninput: ({ target }) => page.change({ caption: target.value }),
  })
}
