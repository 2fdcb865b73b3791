/** Both ends inclusive. */
export interface Range {
  firstByte: number
  lastByte: number
}

/**
 * One range of a `Range` header (RFC 9110, 14.2). `null`: answer with the whole, because there is no
 * range, or several, or one that cannot be read. `'unsatisfiable'`: it begins behind the end.
 */
export function parseRange(header: string | null, size: number): Range | 'unsatisfiable' | null {
  const match = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '')
  if (!match) return null
  const [first = '', last = ''] = match.slice(1)
  if (first === '' && last === '') return null
  if (first === '') {
    const length = Math.min(Number(last), size)
    return length === 0 ? 'unsatisfiable' : { firstByte: size - length, lastByte: size - 1 }
  }
  if (Number(first) >= size) return 'unsatisfiable'
  if (last !== '' && Number(last) < Number(first)) return null
  return { firstByte: Number(first), lastByte: last === '' ? size - 1 : Math.min(Number(last), size - 1) }
}
