import type { Eyes } from './eyes.js'

/** Whether a control is on, whether it can be used, and how it is drawn. Runs in the page. */
export function state(eyes: Eyes): void {
  eyes.checked = (element) => {
    if (element instanceof HTMLInputElement && /^(checkbox|radio)$/.test(element.type)) return element.checked
    if (element instanceof HTMLOptionElement) return element.selected
    for (const name of ['aria-checked', 'aria-selected', 'aria-pressed']) {
      const value = element.getAttribute(name)
      if (value !== null) return value === 'true' || value === 'mixed'
    }
    const drawn = element.getAttribute('data-state')
    if (drawn === 'checked' || drawn === 'on') return true
    return drawn === 'unchecked' || drawn === 'off' ? false : null
  }

  eyes.disabled = (element) =>
    element.matches(':disabled') ||
    element.closest('[aria-disabled="true"], [inert]') !== null ||
    element.closest('[data-disabled]:not([data-disabled="false"])') !== null

  const PROPERTIES = [
    'color',
    'backgroundColor',
    'borderTopColor',
    'opacity',
    'filter',
    'fill',
    'textDecorationLine',
  ] as const

  // The row: as far up as nothing else can be operated in it.
  const rowOf = (element: Element) => {
    let row = element
    for (let level = 0; level < 3; level++) {
      const up = row.parentElement
      if (!up || up.querySelectorAll('input, button, select, textarea, [role]').length > 2) break
      row = up
    }
    return row
  }

  const hasWords = (element: Element) =>
    [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim())

  // Its name is the first text of the row; others, such as a reason, come and go without changing how it is drawn.
  const drawnIn = (row: Element) => {
    const inside = [...row.querySelectorAll('*')]
    const name = inside.find(hasWords)
    return [...inside.filter((each) => !hasWords(each)).slice(0, 20), ...(name ? [name] : [])]
  }

  eyes.looks = (element) => {
    const row = rowOf(element)
    const drawn = [row, element, ...drawnIn(row)]
    const native =
      element instanceof HTMLInputElement && getComputedStyle(element).appearance !== 'none' && element.disabled
    const styles = drawn.flatMap((each) =>
      ['', '::before', '::after'].map((part) => {
        const style = getComputedStyle(each, part || null)
        return part && style.content === 'none' ? '' : PROPERTIES.map((name) => style[name]).join(' ')
      }),
    )
    return `${native ? 'greyed by the browser;' : ''}${styles.join(';')}`
  }
}
