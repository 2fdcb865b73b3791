import type { ApiError } from '@direct-post/core'

/** What every call of the client ends in. It never throws for what the network or TikTok did. */
export type Result<T> = { ok: true; value: T } | { ok: false; error: ApiError }

export const ok = <T>(value: T): Result<T> => ({ ok: true, value })
export const failed = (error: ApiError): { ok: false; error: ApiError } => ({ ok: false, error })
