/** An address in two, to the letter: an upload address is signed, and re-encoding would break it (F31). */
export interface Target {
  /** As it stands in the address, with its port. */
  origin: string
  /** Path and query. */
  path: string
}

export function toTarget(address: string): Target {
  const start = address.indexOf('/', address.indexOf('://') + 3)
  return start < 0 ? { origin: address, path: '/' } : { origin: address.slice(0, start), path: address.slice(start) }
}
