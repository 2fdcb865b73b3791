// Built the way Radix builds: buttons with roles and data-state, lists and tips in portals, the page inert behind a list.
import { common, h, listKeys, tipped } from './dom.js'

const portal = (tip) => document.body.append(tip)

export const form = {
  ...common,
  privacy({ label, chosen, placeholder, options, dead }, page) {
    const id = 'radix-privacy'
    const button = h(
      'button',
      {
        type: 'button',
        role: 'combobox',
        'aria-expanded': 'false',
        'aria-labelledby': id,
        'data-state': 'closed',
        onpointerdown: open,
      },
      h('span', {}, chosen || placeholder),
    )
    function open(event) {
      event.preventDefault()
      const list = h('div', { role: 'listbox', 'data-state': 'open' })
      const close = () => {
        list.parentElement?.remove()
        document.body.style.pointerEvents = ''
        button.setAttribute('aria-expanded', 'false')
        button.focus()
      }
      for (const { level, label: text, disabled, hint } of options) {
        const item = h('div', {
          role: 'option',
          tabindex: '-1',
          'data-state': text === chosen ? 'checked' : 'unchecked',
          'data-disabled': disabled ? '' : false,
          'aria-disabled': disabled ? 'true' : false,
          onpointerup: () => disabled || (close(), page.change({ level })),
          onclick: ({ detail }) => detail === 0 && !disabled && (close(), page.change({ level })),
        })
        item.append(h('span', {}, text))
        list.append(tipped(item, hint, { dead: dead && disabled, place: portal, delay: 100 }))
      }
      listKeys(list, close)
      const away = ({ type, key, target }) => {
        if (type === 'keydown' ? key !== 'Escape' : list.contains(target)) return
        document.removeEventListener('keydown', away)
        document.removeEventListener('pointerdown', away, true)
        if (list.isConnected) close()
      }
      document.addEventListener('keydown', away)
      setTimeout(() => document.addEventListener('pointerdown', away, true))
      const wrapper = h('div', { 'data-radix-popper-content-wrapper': '' }, list)
      wrapper.style.cssText = 'position:fixed;left:20px;top:20px;pointer-events:auto'
      document.body.append(wrapper)
      document.body.style.pointerEvents = 'none'
      button.setAttribute('aria-expanded', 'true')
      list.firstElementChild?.focus()
    }
    return h('div', {}, h('span', { id }, label), ' ', button)
  },
  toggle({ id, label, on, disabled, note, alive, switch: isSwitch }, page) {
    const button = h('button', {
      type: 'button',
      id: `radix-${id}`,
      class: 'box',
      role: isSwitch ? 'switch' : 'checkbox',
      'aria-checked': String(on),
      'data-state': on ? 'checked' : 'unchecked',
      'data-disabled': disabled ? '' : false,
      disabled: disabled === true,
      onclick: () => page.change({ [id]: !on }),
    })
    return h(
      'div',
      { class: `row${disabled && alive ? ' look-alive' : ''}` },
      button,
      h('label', { for: `radix-${id}`, class: disabled && !alive ? 'off' : '' }, label),
      note ? h('small', {}, note) : '',
    )
  },
  publish({ label, disabled, hint, dead }, page) {
    const button = h('button', { type: 'button', onclick: () => !disabled && void page.publish() }, label)
    if (disabled) button.setAttribute('aria-disabled', 'true')
    return h('div', {}, tipped(button, hint, { dead, place: portal, delay: 100 }))
  },
}
