/** Keeps received bytes. Files are written in order, read in any. */
export interface MediaStore {
  /**
   * Puts bytes at an offset. Everything after that offset is gone: the previous writer of it did
   * not finish its chunk.
   */
  write(key: string, offset: number, bytes: Uint8Array): Promise<void>
  /** `first` inclusive, `end` exclusive. */
  read(key: string, first: number, end: number): Promise<Uint8Array<ArrayBuffer>>
  /** A running sha256 of this runtime's fastest kind. */
  createHash(): Hash
  /** Forgets everything. */
  clear(): Promise<void>
}

/** sha256 that can be continued from a copy: a chunk counts only once it is complete. */
export interface Hash {
  update(bytes: Uint8Array): unknown
  copy(): Hash
  /** Lower-case hex. Ends this hash. */
  hex(): string
}
