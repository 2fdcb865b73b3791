import type { Eyes } from './eyes.js'

/** Which elements there are, where, and whether a person can see them. Runs in the page. */
export function seeing(eyes: Eyes): void {
  const ids = new WeakMap<Element, number>()
  const elements: WeakRef<Element>[] = []

  eyes.idOf = (element) => {
    const known = ids.get(element)
    if (known !== undefined) return known
    elements.push(new WeakRef(element))
    ids.set(element, elements.length - 1)
    return elements.length - 1
  }
  eyes.elementOf = (id) => elements[id]?.deref() ?? null

  // Shadow trees that are open are looked into, where they stand.
  eyes.all = () => {
    const found: Element[] = []
    const walk = (root: ParentNode) => {
      for (const element of root.querySelectorAll('*')) {
        found.push(element)
        if (element.shadowRoot) walk(element.shadowRoot)
      }
    }
    walk(document)
    return found
  }

  eyes.box = (element) => {
    const { x, y, width, height } = element.getBoundingClientRect()
    return { x: x + scrollX, y: y + scrollY, width, height }
  }

  eyes.visible = (element) => {
    const { width, height } = element.getBoundingClientRect()
    // What is hidden from eyes alone is clipped to a pixel.
    if (width < 2 || height < 2) return false
    return element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true })
  }

  eyes.pinned = (element) => {
    for (let at: Element | null = element; at; at = at.parentElement) {
      const { position } = getComputedStyle(at)
      if (position === 'fixed' || position === 'sticky') return true
    }
    return false
  }

  eyes.squeeze = (text) =>
    text
      .replace(/[\u2018\u2019]/g, "'")
      .replace(/[\u201C\u201D]/g, '"')
      .replace(/[\s\u00A0\u200B-\u200D\uFEFF]+/g, ' ')
      .trim()

  eyes.textOf = (node) => {
    const parts: string[] = []
    const walk = (at: Node) => {
      if (at.nodeType === Node.TEXT_NODE) parts.push(at.textContent ?? '')
      if (!(at instanceof Element)) return
      if (/^(SCRIPT|STYLE|TEMPLATE|NOSCRIPT)$/.test(at.tagName) || !at.checkVisibility({ checkVisibilityCSS: true }))
        return
      if (at.tagName === 'BR') parts.push(' ')
      const block = !getComputedStyle(at).display.startsWith('inline')
      if (block) parts.push(' ')
      for (const child of (at.shadowRoot ?? at).childNodes) walk(child)
      if (block) parts.push(' ')
    }
    walk(node)
    return eyes.squeeze(parts.join(''))
  }
}
