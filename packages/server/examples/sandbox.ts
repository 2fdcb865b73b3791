import type { HandlerOptions } from '@direct-post/server'

/** Options that lead to a sandbox in TikTok's place, e.g. one started by `npx direct-post-sandbox`. */
export function sandboxAt(origin: string | undefined): Pick<HandlerOptions, 'tiktok' | 'development'> {
  if (origin === undefined) return {}
  const authorizeUrl = `${origin}/v2/auth/authorize/`
  return {
    tiktok: { apiOrigin: origin, authorizeUrl, uploadOrigins: [origin], profileOrigin: origin },
    development: true,
  }
}
