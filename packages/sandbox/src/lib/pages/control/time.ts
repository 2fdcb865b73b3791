/** `22 Nov 2026, 14:03:07 UTC`. */
export function dateAndTime(ms: number): string {
  const options = {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  } as const
  return `${new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' }).format(ms)} UTC`
}

/** `14:03:07`. */
export function time(ms: number): string {
  return new Date(ms).toISOString().slice(11, 19)
}
