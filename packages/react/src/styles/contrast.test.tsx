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
  ['accent', 'border'],
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

  // In high contrast the track of the progress bar is as strong as its bar; the bar's length is in words beside it.
  const shapes = 'data-dp-contrast' in attributes ? SHAPES.filter(([, back]) => back !== 'border') : SHAPES
  it.each(shapes)('%s is seen on %s: 3 : 1', (front, back) => {
    expect(ratio(front, back)).toBeGreaterThanOrEqual(3)
  })
})

describe('disabled words', () => {
  it.each(['light', 'dark'])('are read on a disabled button, %s: 4.5 : 1', (theme) => {
    expect(measure({ 'data-dp-theme': theme })('text-muted', 'border')).toBeGreaterThanOrEqual(4.5)
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
    page.remove()
    const [dark = 0, light = 0] = [luminance(color), luminance(backgroundColor)].sort((a, b) => a - b)
    return (light + 0.05) / (dark + 0.05)
  }
}

/** WCAG's relative luminance of `rgb(r, g, b)`. */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [...colour.matchAll(/[\d.]+/g)].map(([channel]) => {
    const share = Number(channel) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
