import type { Hints } from '../artifacts.js'

/** Whether a pointer that rests on it is told this, by a tip or by a text that stands right beside it. */
export function showsText({ pointer, beside }: Hints, text: string): boolean {
  return [...pointer, ...beside].some((each) => each.includes(text))
}

/** What TikTok does not ask for and people need: the same by keyboard, by touch, and for a screen reader. */
export function otherWays(hints: Hints, text: string): string {
  if (hints.beside.some((each) => each.includes(text))) return 'It stands beside it at all times.'
  const tells = (texts: readonly string[] | null) => texts?.some((each) => each.includes(text)) === true
  const missing = [
    !tells(hints.keyboard) && 'keyboard focus',
    !tells(hints.touch) && 'a tap',
    !hints.description.includes(text) && 'a screen reader',
  ].filter(Boolean)
  return missing.length === 0
    ? 'So do focus, a tap and a screen reader.'
    : `It is not told to ${missing.join(', nor to ')}.`
}
