/** `Content-Range: bytes FIRST-LAST/TOTAL`; both ends inclusive, counted from 0. */
export interface ContentRange {
  first: number
  last: number
  total: number
}

/** Reads the header as the "Media Transfer Guide" (September 2026) writes it, or null. */
export function parseContentRange(header: string | null): ContentRange | null {
  const match = /^bytes (\d{1,15})-(\d{1,15})\/(\d{1,15})$/.exec(header ?? '')
  if (!match) return null

  const [first = 0, last = 0, total = 0] = match.slice(1).map(Number)
  return first <= last && last < total ? { first, last, total } : null
}
