import { describe, expect, it } from 'vitest'
import '../styles/index.css'

/** WCAG 1.4.3: words on what they stand on. */
const WORDS = [
  ['text', 'surface'],
  ['text', 'surface-raised'],
  ['text', 'surface-sunken'],
  ['text', 'danger-surface'],
  ['text', 'warning-surface'],
  ['text', 'mark'],
  ['text', 'danger-mark'],
  ['text-muted', 'surface'],
  ['text-muted', 'surface-raised'],
  ['text-muted', 'surface-sunken'],
  ['text-muted', 'danger-surface'],
  ['text-muted', 'warning-surface'],
  ['on-accent', 'accent'],
  ['on-accent', 'accent-hover'],
  ['link', 'surface'],
  ['link', 'surface-sunken'],
  ['danger', 'surface'],
  ['danger', 'danger-surface'],
  ['surface', 'text'],
] as const

/** WCAG 1.4.11: edges, marks and rings that carry a meaning. */
const SHAPES = [
  ['border-control', 'surface'],
  ['border-control', 'surface-raised'],
  ['border-control', 'surface-sunken'],
  ['accent', 'surface'],
  ['accent', 'surface-sunken'],
  ['focus', 'surface'],
  ['focus', 'surface-raised'],
  ['focus', 'surface-sunken'],
  ['warning', 'warning-surface'],
  ['success', 'success-surface'],
] as const

describe.each([
  ['light', {}],
  ['dark', {}],
  ['light', { 'data-dp-contrast': 'more' }],
  ['dark', { 'data-dp-contrast': 'more' }],
])('%s %o', (theme, attributes) => {
  const ratio = measure({ 'data-dp-theme': theme, ...attributes })

  it.each(WORDS)('%s is read on %s: 4.5 : 1', (front, back) => {
    expect(ratio(front, back)).toBeGreaterThanOrEqual(4.5)
  })

  it.each(SHAPES)('%s is seen on %s: 3 : 1', (front, back) => {
    expect(ratio(front, back)).toBeGreaterThanOrEqual(3)
  })
})

describe.each(['light', 'dark'])('a disabled button, %s', (theme) => {
  // axe leaves what is disabled out, and here the words on it are the ones that say what to do next.
  it.each([undefined, 'more'])('is read where it stands, contrast %s: 4.5 : 1', (contrast) => {
    const page = document.createElement('div')
    page.dataset['dpTheme'] = theme
    if (contrast) page.dataset['dpContrast'] = contrast
    page.innerHTML =
      '<div class="dp-Finish"><button class="dp-Button" data-variant="primary" data-disabled>Post</button></div>'
    document.body.append(page)
    const [around, button] = ['.dp-Finish', 'button'].map((at) => getComputedStyle(page.querySelector(at) as Element))
    const ratio = contrastOf(button?.color ?? '', over(button?.backgroundColor ?? '', around?.backgroundColor ?? ''))
    page.remove()
    expect(ratio).toBeGreaterThanOrEqual(4.5)
  })
})

/** Contrast of two roles as a browser draws them below an element with these attributes. */
function measure(attributes: Readonly<Record<string, string>>) {
  return (front: string, back: string): number => {
    const page = document.createElement('div')
    const shown = document.createElement('p')
    for (const [name, value] of Object.entries(attributes)) page.setAttribute(name, value)
    shown.style.cssText = `color: var(--dp-${front}); background: var(--dp-${back})`
    page.append(shown)
    document.body.append(page)
    const { color, backgroundColor } = getComputedStyle(shown)
    const ratio = contrastOf(color, backgroundColor)
    page.remove()
    return ratio
  }
}

function contrastOf(front: string, back: string): number {
  const [dark = 0, light = 0] = [luminance(front), luminance(back)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

/** What is seen of a colour with transparency on an opaque one. */
function over(front: string, back: string): string {
  const [[r = 0, g = 0, b = 0, alpha = 1], behind] = [channels(front), channels(back)]
  const seen = [r, g, b].map((channel, index) => channel * alpha + (behind[index] ?? 0) * (1 - alpha))
  return `rgb(${seen.join(', ')})`
}

const channels = (colour: string): number[] => [...colour.matchAll(/[\d.]+/g)].map(([channel]) => Number(channel))

/** WCAG's relative luminance of `rgb(r, g, b)`. */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = channels(colour).map((channel) => {
    const share = channel / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
