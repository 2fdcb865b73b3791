// Transcribes "Login Kit for Web" and "User Access Token Management"
// (developers.tiktok.com, read November 2026).

/** The scopes that posting needs. */
export const SCOPES = ['user.info.basic', 'video.publish', 'video.upload'] as const

export type Scope = (typeof SCOPES)[number]

/** Success of POST /v2/oauth/token/. Lifetimes are seconds; only the returned ones count. */
export interface TokenData {
  open_id: string
  /** Granted scopes, separated by commas. */
  scope: string
  access_token: string
  expires_in: number
  /** A refresh replaces it, and the one before stops working. */
  refresh_token: string
  refresh_expires_in: number
  token_type: 'Bearer'
}
