/** The same length and the same frames, but the index is blank: nobody can tell duration or size. */
export function withoutIndex(mp4: Uint8Array): Uint8Array<ArrayBuffer> {
  const copy = new Uint8Array(mp4)
  const view = new DataView(copy.buffer)
  const MOOV = 0x6d6f6f76
  for (let at = 0; at + 8 <= copy.length;) {
    const size = Math.max(8, view.getUint32(at))
    // Its name goes too: some players look into a box that is only renamed.
    if (view.getUint32(at + 4) === MOOV) copy.fill(0, at + 4, at + size)
    at += size
  }
  return copy
}
