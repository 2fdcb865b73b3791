import type { Seen } from '../page/look.js'

/** Whether a person who reads down the page comes to this one first. */
export function comesBefore(one: Seen, other: Seen): boolean {
  // What keeps its place on the screen while the page scrolls has none on the page; then the document decides.
  if (one.pinned || other.pinned) return one.order < other.order
  const above = one.box.y + one.box.height <= other.box.y + 1
  const below = other.box.y + other.box.height <= one.box.y + 1
  const sameColumn = one.box.x < other.box.x + other.box.width && other.box.x < one.box.x + one.box.width
  if (sameColumn && (above || below)) return above
  return one.order < other.order
}
