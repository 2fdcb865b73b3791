/** `bytes FIRST-LAST/TOTAL`; both ends inclusive. */
export interface ByteRange {
  firstByte: number
  lastByte: number
  total: number
}

/** `null` for anything but the one form that both sides use. */
export function parseContentRange(header: string | null): ByteRange | null {
  const match = /^bytes (\d{1,15})-(\d{1,15})\/(\d{1,15})$/.exec(header ?? '')
  if (!match) return null
  const [firstByte = 0, lastByte = 0, total = 0] = match.slice(1).map(Number)
  return { firstByte, lastByte, total }
}
