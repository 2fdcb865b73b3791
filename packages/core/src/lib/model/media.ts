/** What will be posted, as far as it is known: read from the very file that is previewed (5a). */
export type Media = Video | Photos

export interface Video {
  type: 'video'
  /**
   * `device`: the person's own file, uploaded in chunks. `server`: it already lies with the app, so
   * TikTok pulls it (T2).
   */
  origin: 'device' | 'server'
  /** `server` only: names the stored video to the server, which alone makes the URL that TikTok pulls. */
  mediaKey?: string
  /** Bytes. */
  size: number
  /** `null` while it could not be read: such a video is refused, never waved through (1c). */
  durationSec: number | null
  /** Pixels; `null` when it could not be read. */
  width: number | null
  height: number | null
  mimeType: string
  /** File name, for the person only; TikTok never gets it. */
  name?: string
  /**
   * Names these very bytes, so that a different file can neither be resumed nor confirmed in its
   * place. Made by the client from size and content.
   */
  fingerprint?: string
}

export interface Photos {
  type: 'photo'
  /** 1 to 35, in the order of the post. */
  items: readonly Photo[]
}

export interface Photo {
  /** Names the stored picture to the server, which alone makes the URL that TikTok pulls. */
  mediaKey: string
  /** Bytes. */
  size: number
  width: number | null
  height: number | null
  mimeType: string
  name?: string
  fingerprint?: string
}
