import { formatBytes, formatPercent } from '../../internals/format.js'
import { fill } from '../../words/fill.js'
import type { Words } from '../../words/words.js'

/** "3.2 MB of 64 MB (5%)". */
export function bytesIn({ status }: Words, locale: string, sent: number, size: number): string {
  const percent = formatPercent(size > 0 ? sent / size : 0, locale)
  return fill(status.bytes, { sent: formatBytes(sent, locale), size: formatBytes(size, locale), percent }, locale)
}
