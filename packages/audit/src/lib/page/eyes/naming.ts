import type { Eyes } from './eyes.js'

/** Roles and names, close to how a browser computes them for a screen reader. Runs in the page. */
export function naming(eyes: Eyes): void {
  // A browser ignores a role that there is not.
  const ROLES =
    /^(alert|button|checkbox|combobox|dialog|group|link|list|listbox|listitem|menu|menuitem|menuitemcheckbox|menuitemradio|option|presentation|radio|radiogroup|region|searchbox|slider|spinbutton|status|switch|tab|textbox|tooltip)$/

  const inputs: Record<string, string> = {
    checkbox: 'checkbox',
    radio: 'radio',
    file: 'file',
    button: 'button',
    submit: 'button',
    image: 'button',
    range: 'slider',
  }
  const tags: Record<string, string> = {
    BUTTON: 'button',
    SUMMARY: 'button',
    A: 'link',
    TEXTAREA: 'textbox',
    SELECT: 'select',
    OPTION: 'option',
    DETAILS: 'group',
  }

  eyes.role = (element) => {
    const explicit = element
      .getAttribute('role')
      ?.split(' ')
      .find((role) => ROLES.test(role))
    if (explicit) return explicit
    if (element instanceof HTMLInputElement) return inputs[element.type] ?? 'textbox'
    if (element instanceof HTMLElement && element.isContentEditable) return 'textbox'
    return tags[element.tagName] ?? ''
  }

  const byIds = (element: Element, attribute: string) =>
    (element.getAttribute(attribute) ?? '')
      .split(/\s+/)
      .map((id) => (id ? (element.getRootNode() as Document | ShadowRoot).getElementById(id) : null))
      .filter((found) => found !== null)

  eyes.label = (element) => {
    // A label names its list, not what is in it.
    if (element.tagName === 'OPTION') return null
    const [own] = 'labels' in element ? ((element.labels as NodeListOf<Element> | null) ?? []) : []
    return own ?? byIds(element, 'aria-labelledby').find((each) => each !== element) ?? element.closest('label')
  }

  // A reason set right after the label is another word, whether or not there is a space in the source.
  const wordsOf = (element: Element) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
    const words: string[] = []
    while (walker.nextNode()) words.push(walker.currentNode.textContent ?? '')
    return eyes.squeeze(words.join(' '))
  }

  const nameFrom = (element: Element): string => {
    const labelled = byIds(element, 'aria-labelledby').map((each) => eyes.squeeze(each.textContent ?? ''))
    if (labelled.some(Boolean)) return labelled.join(' ')
    const aria = element.getAttribute('aria-label')
    if (aria) return aria
    const label = eyes.label(element)
    if (label) return wordsOf(label)
    if (/^(BUTTON|A|SUMMARY|OPTION)$/.test(element.tagName) || element.hasAttribute('role')) {
      const text = eyes.squeeze(element.textContent ?? '')
      if (text) return text
    }
    if (element instanceof HTMLInputElement && /^(button|submit)$/.test(element.type)) return element.value
    return element.getAttribute('placeholder') ?? element.getAttribute('title') ?? ''
  }

  // Where nothing names it, a person reads what stands in the same row.
  const rowOf = (element: Element): string => {
    let at = element.parentElement
    for (let level = 0; at && level < 3; level++, at = at.parentElement) {
      const text = eyes.squeeze(at.textContent ?? '')
      if (text) return text.length < 160 ? text : ''
    }
    return ''
  }

  eyes.name = (element) => eyes.squeeze(nameFrom(element) || rowOf(element)).slice(0, 300)

  eyes.described = (element) =>
    eyes.squeeze(
      byIds(element, 'aria-describedby')
        .map((each) => each.textContent)
        .join(' '),
    )
}
