// Built the way MUI builds: a div that is a combobox, a list under a backdrop, unseen inputs over drawn boxes.
import { common, h, listKeys, tipped } from './dom.js'

const popper = (tip) => document.body.append(tip)

export const form = {
  ...common,
  caption: ({ label, value, maxLength, locked }, page) =>
    h(
      'div',
      { class: 'MuiFormControl-root' },
      h('label', { for: 'mui-caption' }, label),
      h('textarea', {
        id: 'mui-caption',
        maxLength,
        readOnly: locked,
        value,
        oninput: ({ target }) => page.change({ caption: target.value }),
      }),
    ),
  privacy({ label, chosen, placeholder, options, dead }, page) {
    const select = h(
      'div',
      {
        role: 'combobox',
        tabindex: '0',
        'aria-haspopup': 'listbox',
        'aria-expanded': 'false',
        'aria-labelledby': 'mui-label mui-select',
        id: 'mui-select',
        onmousedown: open,
      },
      chosen || placeholder,
    )
    function open(event) {
      event.preventDefault()
      const list = h('ul', { role: 'listbox', 'aria-labelledby': 'mui-label' })
      const popover = h(
        'div',
        { role: 'presentation', class: 'MuiPopover-root' },
        h('div', { class: 'MuiBackdrop-root', onclick: close }),
        list,
      )
      function close() {
        popover.remove()
        select.focus()
      }
      for (const { level, label: text, disabled, hint } of options) {
        const item = h('li', {
          role: 'option',
          tabindex: '-1',
          'data-value': level,
          'aria-selected': String(text === chosen),
          'aria-disabled': disabled ? 'true' : false,
          onclick: () => disabled || (close(), page.change({ level })),
        })
        item.append(text)
        list.append(tipped(item, hint, { dead: dead && disabled, place: popper }))
      }
      listKeys(list, close)
      popover.style.cssText = 'position:fixed;inset:0;z-index:9'
      popover.firstElementChild.style.cssText = 'position:fixed;inset:0'
      list.style.cssText = 'position:absolute;left:30px;top:60px'
      document.body.append(popover)
      list.firstElementChild?.focus()
    }
    return h('div', {}, h('label', { id: 'mui-label' }, label), select)
  },
  toggle: ({ id, label, on, disabled, note, alive, switch: isSwitch }, page) =>
    h(
      'label',
      { class: `row MuiFormControlLabel-root${disabled && !alive ? ' off Mui-disabled' : ''}` },
      h(
        'span',
        { class: 'hidden-input' },
        h('input', {
          type: 'checkbox',
          role: isSwitch ? 'switch' : false,
          checked: on,
          ...(alive && disabled ? { 'aria-disabled': 'true' } : { disabled: disabled === true }),
          onclick: (event) => disabled && event.preventDefault(),
          onchange: ({ target }) => page.change({ [id]: target.checked }),
        }),
        h('span', {}, on ? '✓' : ''),
      ),
      h('span', { class: 'MuiTypography-root' }, label),
      note ? h('small', {}, note) : '',
    ),
  publish({ label, disabled, hint, dead }, page) {
    const button = h(
      'button',
      { type: 'button', class: 'MuiButton-root', disabled, onclick: () => void page.publish() },
      label,
    )
    // A disabled button gets no pointer, so the tip hangs on what is around it.
    const around = h('span', { tabindex: disabled ? '0' : false }, button)
    if (disabled) button.style.pointerEvents = 'none'
    return h('div', {}, tipped(around, hint, { dead, place: popper }))
  },
}
