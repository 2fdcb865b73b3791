/** Milliseconds, or a number with a unit: `'250ms'`, `'90s'`, `'5m'`, `'2h'`, `'1d'`. */
export type Duration = number | `${number}${'ms' | 's' | 'm' | 'h' | 'd'}`

const UNITS = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 } as const

/** Reads a duration as milliseconds. */
export function milliseconds(duration: Duration): number {
  if (typeof duration === 'number') return duration

  const match = /^(\d+(?:\.\d+)?)(ms|s|m|h|d)$/.exec(duration)
  if (!match?.[1] || !match[2]) throw notADuration(duration)
  return Number(match[1]) * UNITS[match[2] as keyof typeof UNITS]
}

function notADuration(text: string): Error {
  return new Error(
    `@direct-post/sandbox: "${text}" is no duration. The clock would not know how far to go. ` +
      "Write a number of milliseconds, or '250ms', '90s', '5m', '2h', '1d'.",
  )
}
