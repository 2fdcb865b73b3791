import type { Control, Medium, Seen, Text } from '../look.js'
import type { Eyes } from './eyes.js'

/** One look at the whole page. Runs in the page. */
export function looking(eyes: Eyes): void {
  const CONTROLS =
    'input:not([type=hidden]), textarea, select, option, button, summary, a[href], [contenteditable], ' +
    '[role=button], [role=checkbox], [role=switch], [role=radio], [role=combobox], [role=option], [role=listbox], ' +
    '[role=radiogroup], [role=menuitem], [role=menuitemradio], [role=menuitemcheckbox], [role=textbox], [role=tab]'
  const CHOICES = /^(checkbox|radio)$/

  const seen = (element: Element, order: number, visible: boolean): Seen => ({
    id: eyes.idOf(element),
    visible,
    box: eyes.box(element),
    pinned: eyes.pinned(element),
    order,
  })

  // A box that is drawn by its label, or lies unseen over its picture, can be seen and pressed all the same.
  const operable = (element: Element) => {
    if (eyes.visible(element)) return true
    if (element.tagName === 'OPTION') return true
    if (!(element instanceof HTMLInputElement) || !CHOICES.test(element.type)) return false
    const label = eyes.label(element)
    if (label && eyes.visible(label)) return true
    return element.parentElement !== null && eyes.visible(element.parentElement)
  }

  const valueOf = (element: Element) => {
    if (element instanceof HTMLSelectElement) return element.selectedOptions[0]?.textContent ?? ''
    if (element instanceof HTMLInputElement && CHOICES.test(element.type)) return ''
    if (element instanceof HTMLInputElement && element.role === 'combobox') return element.value || besides(element)
    if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) return element.value
    return element.textContent ?? ''
  }

  // A field to search in shows what was chosen beside itself.
  const besides = (element: Element) => {
    let row = element.parentElement
    while (row && !eyes.textOf(row) && row.parentElement) row = row.parentElement
    return row ? eyes.textOf(row) : ''
  }

  const control = (element: Element, order: number): Control => ({
    ...seen(element, order, operable(element)),
    role: eyes.role(element),
    name: eyes.name(element),
    tag: element.tagName.toLowerCase(),
    value: valueOf(element).slice(0, 9000),
    description: eyes.described(element),
    checked: eyes.checked(element),
    disabled: eyes.disabled(element),
    expanded: expandedOf(element),
    popup: element.tagName === 'SELECT' || (element.getAttribute('aria-haspopup') ?? 'false') !== 'false',
    key: element.getAttribute('data-value') ?? element.getAttribute('value') ?? element.getAttribute('accept') ?? '',
    looks: /^(checkbox|switch|button)$/.test(eyes.role(element)) ? eyes.looks(element) : '',
    aside: element.closest('nav, header nav, [role=navigation], [role=contentinfo], body > footer') !== null,
  })

  const expandedOf = (element: Element) => {
    const said = element.getAttribute('aria-expanded')
    if (said !== null) return said === 'true'
    return element.tagName === 'SUMMARY' ? element.parentElement?.hasAttribute('open') === true : null
  }

  // A text is what one block says: words and links of a sentence belong together.
  const texts = (all: readonly Element[], orders: ReadonlyMap<Element, number>): Text[] => {
    const blocks = new Set<Element>()
    for (const element of all) {
      if (/^(SCRIPT|STYLE|OPTION|TEXTAREA|NOSCRIPT|TITLE)$/.test(element.tagName)) continue
      const says = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim())
      if (!says) continue
      let block = element
      while (block.parentElement && /^(inline|contents)/.test(getComputedStyle(block).display))
        block = block.parentElement
      blocks.add(sentence(block))
    }
    return [...blocks].filter(eyes.visible).map((block) => ({
      ...seen(block, orders.get(block) ?? 0, true),
      text: eyes.textOf(block),
      links: [...block.querySelectorAll('a')].map((link) => ({
        text: eyes.squeeze(link.textContent ?? ''),
        href: link.href,
      })),
      role:
        block.closest('[role=tooltip], [role=alert], [role=status], [role=dialog], dialog')?.getAttribute('role') ?? '',
    }))
  }

  // The declaration may be laid out word by word; its block is then the one that holds all of it.
  const sentence = (block: Element) => {
    if (!/^by posting/i.test(eyes.textOf(block)) || /[.]$/.test(eyes.textOf(block))) return block
    const up = block.parentElement
    return up && !up.querySelector('input, button, select, textarea') && eyes.textOf(up).length < 250 ? up : block
  }

  const media = (all: readonly Element[], orders: ReadonlyMap<Element, number>): Medium[] =>
    all
      .filter((element) => /^(IMG|VIDEO|CANVAS)$/.test(element.tagName) || backgroundOf(element) !== '')
      .filter((element) => eyes.visible(element) && element.getBoundingClientRect().width >= 32)
      .map((element) => {
        const src = sourceOf(element)
        const blob = eyes.blob(src)
        return {
          ...seen(element, orders.get(element) ?? 0, true),
          tag: element.tagName.toLowerCase(),
          src: src.slice(0, 2000),
          sha256: blob?.sha256 ?? '',
          size: blob?.size ?? 0,
          around: aroundOf(element),
        }
      })

  const backgroundOf = (element: Element) =>
    /^url\("(blob:[^"]+)"\)$/.exec(getComputedStyle(element).backgroundImage)?.[1] ?? ''

  const sourceOf = (element: Element) => {
    if (element instanceof HTMLVideoElement || element instanceof HTMLImageElement)
      return element.currentSrc || element.src
    return backgroundOf(element)
  }

  const aroundOf = (element: Element) => {
    let frame = element
    for (let level = 0; level < 3; level++) {
      const up = frame.parentElement
      if (!up || up.querySelector('textarea, select, [role=switch], [role=checkbox], input:not([type=file])')) break
      frame = up
    }
    return eyes.textOf(frame).slice(0, 400)
  }

  eyes.look = (extra) => {
    const all = eyes.all()
    const named = new Set(extra.map((id) => eyes.elementOf(id)))
    const orders = new Map(all.map((element, order) => [element, order]))
    return {
      url: location.href,
      lang: document.documentElement.lang,
      title: document.title,
      controls: all
        .filter((each) => each.matches(CONTROLS) || named.has(each))
        .map((each) => control(each, orders.get(each) ?? 0)),
      texts: texts(all, orders),
      media: media(all, orders),
    }
  }
}
