/** The server does something else. The message says what, for whoever mends it. */
export class Fault extends Error {}

/** The contract lets a server leave this out. */
export class NotOffered extends Error {}

export function insist(holds: boolean, otherwise: string): asserts holds {
  if (!holds) throw new Fault(otherwise)
}
