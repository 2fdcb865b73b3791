/**
 * `next`, with every piece that equals its piece in `before` replaced by that very object. A part that
 * selects an untouched slice then has nothing to draw, whatever was typed elsewhere.
 */
export function share<T>(before: unknown, next: T): T {
  if (Object.is(before, next)) return next
  if (!isPlain(before) || !isPlain(next) || Array.isArray(before) !== Array.isArray(next)) return next

  const keys = Object.keys(next)
  let same = keys.length === Object.keys(before).length
  const merged: Record<string, unknown> = {}
  for (const key of keys) {
    merged[key] = share(before[key], next[key])
    same &&= Object.is(merged[key], before[key])
  }
  if (same) return before as T
  return (Array.isArray(next) ? Object.values(merged) : merged) as T
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
