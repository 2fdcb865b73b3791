/** Keys travel as bytes; see postgres-schema.ts. */
export const toBytes = (text: string): Uint8Array => new TextEncoder().encode(text)

/** A key as it came back. */
export function fromBytes(value: unknown): string {
  if (value instanceof Uint8Array) return new TextDecoder('utf-8', { ignoreBOM: true }).decode(value)
  throw unreadable('a key', value)
}

/** `int8` comes as text, or as whatever the host taught `pg` to make of it; no digit may get lost. */
export function exactNumber(value: unknown): number {
  const number = typeof value === 'string' || typeof value === 'bigint' ? Number(value) : value
  if (typeof number === 'number' && Number.isSafeInteger(number)) return number
  throw unreadable('a whole number below 2^53', value)
}

export function exactText(value: unknown): string {
  if (typeof value === 'string') return value
  throw unreadable('a text', value)
}

/** Names the kind and not the value, which could be anything. */
function unreadable(wanted: string, value: unknown): Error {
  return new Error(
    `@direct-post/server: PostgreSQL answered ${value === null ? 'null' : `a ${typeof value}`} in place of ${wanted}. ` +
      "Guessing could send a post twice. Leave the store's tables, and the type parsers of its `pg` pool, as they were.",
  )
}
