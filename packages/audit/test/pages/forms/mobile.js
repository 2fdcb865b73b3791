// A mobile layout: a sheet with radios instead of a list, switches for all, the button fixed to the lower edge.
import { common, h, listKeys, tipped } from './dom.js'

export const form = {
  ...common,
  file: ({ id, label, accept, multiple }, page) => {
    const input = h('input', {
      type: 'file',
      id,
      accept,
      multiple: multiple === true,
      hidden: true,
      onchange: ({ target }) => void page.pick([...target.files]),
    })
    return h('div', {}, h('button', { type: 'button', onclick: () => input.click() }, label), input)
  },
  privacy({ label, chosen, placeholder, options, dead }, page) {
    const button = h(
      'button',
      { type: 'button', 'aria-haspopup': 'dialog', 'aria-label': label, onclick: open },
      h('span', {}, chosen || placeholder),
    )
    function open() {
      const sheet = h('div', { role: 'dialog', 'aria-label': label, 'aria-modal': 'true' })
      sheet.style.cssText = 'position:fixed;left:0;right:0;bottom:0;z-index:5'
      const close = () => {
        sheet.remove()
        button.focus()
      }
      const group = h('div', { role: 'radiogroup' })
      for (const { level, label: text, disabled, hint } of options) {
        const item = h('div', {
          role: 'radio',
          tabindex: '-1',
          'aria-checked': String(text === chosen),
          'aria-disabled': disabled ? 'true' : false,
          onclick: () => disabled || (close(), page.change({ level })),
        })
        item.append(text)
        group.append(tipped(item, hint, { dead: dead && disabled }))
      }
      listKeys(group, close)
      sheet.append(group)
      document.body.append(sheet)
      group.firstElementChild?.focus()
    }
    return h('div', { class: 'row' }, h('span', {}, label), button)
  },
  toggle: ({ id, label, on, disabled, note, alive }, page) =>
    h(
      'div',
      { class: `row${disabled ? (alive ? ' look-alive' : ' off') : ''}` },
      h('span', { id: `m-${id}` }, label),
      h('button', {
        type: 'button',
        class: 'box',
        role: 'switch',
        'aria-labelledby': `m-${id}`,
        'aria-checked': String(on),
        'aria-disabled': disabled ? 'true' : false,
        onclick: () => disabled || page.change({ [id]: !on }),
      }),
      note ? h('small', {}, note) : '',
    ),
  publish: (row, page) => h('div', { class: 'bar' }, common.publish(row, page)),
}
