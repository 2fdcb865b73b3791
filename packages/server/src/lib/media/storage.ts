import type { ByteSource } from '../http/bytes.js'

/**
 * Where pictures and server-held videos lie: a bucket, a disk, a database. Only these bytes leave it,
 * under addresses of the host's own domain, because TikTok pulls from verified domains alone and
 * follows no redirect, which rules CDNs and presigned bucket links out.
 */
export interface MediaStorage {
  /**
   * The bytes of `key`, or of `range` alone (both ends inclusive); `null` when there is no such thing.
   * `size` is always that of the whole.
   */
  get(key: string, range: { firstByte: number; lastByte: number } | null): Promise<MediaRead | null>
  /** Keeps a photo that a person picked. Without it, `POST /media` is refused. */
  put?(key: string, bytes: Uint8Array, mimeType: string): Promise<void>
  /** Drops what `put` kept; called when it is no longer needed. */
  delete?(key: string): Promise<void>
}

export interface MediaRead {
  body: ByteSource | ReadableStream<Uint8Array>
  /** Bytes of the whole. */
  size: number
}

export interface MediaOptions {
  storage: MediaStorage
  /**
   * What a key of the host's own stands for, for this person; `null` when it is not theirs. Not needed
   * for photos that came through `POST /media`.
   */
  find?: (user: { tenant: string; userId: string }, mediaKey: string) => Promise<HostMedia | null>
  /**
   * The address of the media route as TikTok sees it, under a domain or prefix verified with TikTok.
   * @default `<origin of redirectUri><basePath>/media`
   */
  publicUrl?: string
  /** Codes of TikTok's signature files, e.g. `tiktokAbc123.txt`, served below `publicUrl`. @default [] */
  verificationFiles?: readonly string[]
}

/** A file that the host keeps. */
export interface HostMedia {
  /** What `storage.get` is asked for. */
  storageKey: string
  /** Bytes. */
  size: number
  mimeType: string
}
