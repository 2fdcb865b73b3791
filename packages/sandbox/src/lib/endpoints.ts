/** Where a client of this sandbox sends what. Fits the `tiktok` option of `@direct-post/server`. */
export interface Endpoints {
  apiOrigin: string
  authorizeUrl: string
  /** Origins that upload URLs may have besides TikTok's https hosts. */
  uploadOrigins: string[]
  profileOrigin: string
}

/** TikTok's own addresses, or everything at one origin. */
export function endpointsAt(origin: string | undefined): Endpoints {
  if (origin === undefined) {
    return {
      apiOrigin: 'https://open.tiktokapis.com',
      authorizeUrl: 'https://www.tiktok.com/v2/auth/authorize/',
      uploadOrigins: [],
      profileOrigin: 'https://www.tiktok.com',
    }
  }
  const base = new URL(origin).origin
  return {
    apiOrigin: base,
    authorizeUrl: `${base}/v2/auth/authorize/`,
    uploadOrigins: [base],
    profileOrigin: base,
  }
}

/** The host that receives bytes; TikTok's varies by region, and clients must take it as it comes. */
export function uploadOrigin({ uploadOrigins }: Endpoints): string {
  return uploadOrigins[0] ?? 'https://open-upload.tiktokapis.com'
}

/** The host that serves avatars. */
export function avatarOrigin({ uploadOrigins, profileOrigin }: Endpoints): string {
  return uploadOrigins.length > 0 ? profileOrigin : 'https://p16-sign.tiktokcdn.com'
}
