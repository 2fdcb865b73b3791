/** Milliseconds of the past that count. */
const WINDOW = 4000

/** Bytes per second over the last seconds; `null` until there is something to measure. */
export function createSpeedometer(now: () => number) {
  const marks: { at: number; sent: number }[] = []

  return function speed(sent: number): number | null {
    const at = now()
    marks.push({ at, sent })
    while (marks[1] && marks[1].at < at - WINDOW) marks.shift()
    const first = marks[0]
    if (!first || at - first.at < 500) return null
    return Math.max(0, ((sent - first.sent) * 1000) / (at - first.at))
  }
}
