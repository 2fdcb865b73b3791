import { writeNumber } from '../words/number-format.js'

/** 64,000,000 bytes -> "64 MB", or "64 MB/s". Counts in thousands, as upload limits and file dialogs do. */
export function formatBytes(bytes: number, locale: string, per?: 'second'): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const
  const power = bytes < 1000 ? 0 : Math.min(3, Math.floor(Math.log10(bytes) / 3))
  const value = bytes / 1000 ** power
  const unit = units[power] ?? 'byte'
  const text = writeNumber(value, locale, {
    style: 'unit',
    unit: per ? `${unit}-per-${per}` : unit,
    unitDisplay: power === 0 ? 'long' : 'short',
    maximumFractionDigits: value < 10 && power > 0 ? 1 : 0,
  })
  // A line never ends between a number and its unit.
  return text.replace(/ /g, '\u00a0')
}

/** 75.4 seconds -> "1:15", in the digits of the language. */
export function formatClock(seconds: number, locale: string): string {
  const whole = Math.max(0, Math.floor(seconds))
  const parts = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60]
  const shown = parts[0] === 0 ? parts.slice(1) : parts
  return shown.map((part, index) => writeNumber(part, locale, { minimumIntegerDigits: index === 0 ? 1 : 2 })).join(':')
}

/** 90 -> "90 seconds", 600 -> "10 minutes", 7200 -> "2 hours". */
export function formatDuration(seconds: number, locale: string): string {
  const whole = Math.max(1, Math.round(seconds))
  const [value, unit] =
    whole < 120
      ? [whole, 'second']
      : whole < 7200
        ? [Math.round(whole / 60), 'minute']
        : [Math.round(whole / 3600), 'hour']
  return writeNumber(value, locale, { style: 'unit', unit, unitDisplay: 'long' })
}

export const formatNumber = (value: number, locale: string) => writeNumber(value, locale)

/** Width before height from left to right, in a text of either direction: "1,080 × 1,920". */
export const formatPixels = (width: number, height: number, locale: string) =>
  `\u2066${formatNumber(width, locale)} × ${formatNumber(height, locale)}\u2069`

export const formatPercent = (share: number, locale: string) =>
  writeNumber(Math.floor(share * 100) / 100, locale, { style: 'percent' })

/** Comment, Duet, Stitch. */
export const formatList = (items: readonly string[], locale: string) =>
  new Intl.ListFormat(locale, { type: 'conjunction', style: 'narrow' }).format(items)
