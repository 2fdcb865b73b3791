/** Success of the token endpoint. Lifetimes are seconds from now, and only these returned ones count. */
export interface Token {
  openId: string
  /** What the person granted, which may be less than was asked. */
  scopes: readonly string[]
  accessToken: string
  expiresInSec: number
  /** Replaces the one it was bought with, which stopped working. */
  refreshToken: string
  refreshExpiresInSec: number
}
