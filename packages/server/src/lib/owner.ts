/** Whom the host says is asking. Every record belongs to exactly one owner. */
export interface Owner {
  /** The host's customer, where a host serves several; empty otherwise. */
  tenant: string
  userId: string
}
