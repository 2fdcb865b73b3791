/**
 * `next`, with every piece that equals its piece in `before` replaced by that very object. A part that
 * selects an untouched slice then has nothing to draw, whatever was typed elsewhere.
 */
export function share<T>(before: unknown, next: T): T {
  if (Object.is(before, next)) return next
  if (!isPlain(before) || !isPlain(next) || Array.isArray(before) !== Array.isArray(next)) return next

  const keys = Object.keys(next)
  let same = keys.length === Object.keys(before).length
  let merged: Record<string, unknown> = next
  for (const key of keys) {
    const piece = share(before[key], next[key])
    same &&= Object.is(piece, before[key])
    if (Object.is(piece, next[key])) continue
    if (merged === next) merged = (Array.isArray(next) ? [...next] : { ...next }) as Record<string, unknown>
    merged[key] = piece
  }
  return (same ? before : merged) as T
}

/** A file has no keys of its own, and would equal every other. */
function isPlain(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false
  return Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype
}
