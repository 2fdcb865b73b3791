import type { Eyes } from './eyes.js'

/** Waits for the page, never for the clock alone; and points. Runs in the page. */
export function waiting(eyes: Eyes): void {
  const QUIET_MS = 40

  const moves = () =>
    document.getAnimations().filter(({ playState, effect }) => {
      const end = effect?.getComputedTiming().endTime
      return playState === 'running' && typeof end === 'number' && Number.isFinite(end)
    })

  eyes.settled = (withinMs) =>
    new Promise((resolve) => {
      const until = performance.now() + withinMs
      let quietSince = performance.now()
      const observer = new MutationObserver(() => (quietSince = performance.now()))
      observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true })
      const look = () => {
        const now = performance.now()
        const quiet = now - quietSince >= QUIET_MS && moves().length === 0
        if (!quiet && now < until) return setTimeout(look, 15)
        observer.disconnect()
        resolve(quiet)
        return
      }
      setTimeout(look, QUIET_MS)
    })

  eyes.changed = (withinMs) =>
    new Promise((resolve) => {
      const end = (changed: boolean) => {
        observer.disconnect()
        clearTimeout(timer)
        resolve(changed)
      }
      const observer = new MutationObserver(() => end(true))
      const timer = setTimeout(() => end(false), withinMs)
      observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true })
    })

  // A box may be drawn by its label; that is what a person presses then.
  const surfaceOf = (element: Element) => {
    const { width, height } = element.getBoundingClientRect()
    if (width >= 4 && height >= 4) return element
    return eyes.label(element) ?? element.parentElement ?? element
  }

  const deepestAt = (x: number, y: number) => {
    let at = document.elementFromPoint(x, y)
    while (at?.shadowRoot) {
      const inner = at.shadowRoot.elementFromPoint(x, y)
      if (!inner || inner === at) break
      at = inner
    }
    return at
  }

  eyes.aim = (id) => {
    const element = eyes.elementOf(id)
    if (!element?.isConnected) return null
    const surface = surfaceOf(element)
    surface.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' })
    const { x, y, width, height } = surface.getBoundingClientRect()
    if (width === 0 || height === 0) return null
    const middle = { x: x + Math.min(width / 2, 120), y: y + height / 2 }
    const under = deepestAt(middle.x, middle.y)
    const label = eyes.label(element)
    const hit =
      under !== null && (element.contains(under) || under.contains(element) || label?.contains(under) === true)
    return { ...middle, hit }
  }

  const FOCUSABLE = 'a[href], button, input, select, textarea, summary, [tabindex], [contenteditable]'

  eyes.focusBefore = (id) => {
    const target = eyes.elementOf(id)
    const all = eyes.all().filter((each) => each.matches(FOCUSABLE) && !each.matches(':disabled') && eyes.visible(each))
    const before = target ? all.filter((each) => each.compareDocumentPosition(target) & 4).at(-1) : undefined
    if (before instanceof HTMLElement) before.focus()
  }

  eyes.active = () => {
    let at = document.activeElement
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement
    const pointed = at?.getAttribute('aria-activedescendant')
    const inside = pointed ? document.getElementById(pointed) : null
    return at ? eyes.idOf(inside ?? at) : -1
  }

  eyes.titleAt = (x, y) => deepestAt(x, y)?.closest('[title]')?.getAttribute('title') ?? ''
}
