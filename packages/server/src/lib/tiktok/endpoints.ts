// "Content Posting API", "User Access Token Management" (developers.tiktok.com, read November 2026).

/** Every JSON call: its path, who is asked for what, and how often per minute and user token. */
export const ENDPOINTS = {
  creatorInfo: { path: '/v2/post/publish/creator_info/query/', scopes: ['video.publish'], perMinute: 20 },
  videoInit: { path: '/v2/post/publish/video/init/', scopes: ['video.publish'], perMinute: 6 },
  inboxVideoInit: { path: '/v2/post/publish/inbox/video/init/', scopes: ['video.upload'], perMinute: 6 },
  contentInit: { path: '/v2/post/publish/content/init/', scopes: ['video.publish', 'video.upload'], perMinute: 6 },
  status: { path: '/v2/post/publish/status/fetch/', scopes: ['video.publish', 'video.upload'], perMinute: 30 },
  cancel: { path: '/v2/post/publish/cancel/', scopes: ['video.publish', 'video.upload'], perMinute: null },
} as const satisfies Record<string, Endpoint>

export interface Endpoint {
  path: string
  /** One of these is enough. */
  scopes: readonly string[]
  /** `null`: no documented limit. */
  perMinute: number | null
}

export type EndpointName = keyof typeof ENDPOINTS

export const TOKEN_PATH = '/v2/oauth/token/'
export const REVOKE_PATH = '/v2/oauth/revoke/'

/** Which row of the table an init request belongs to. */
export function initEndpoint({ path }: { path: string }): 'videoInit' | 'inboxVideoInit' | 'contentInit' {
  if (path === ENDPOINTS.videoInit.path) return 'videoInit'
  return path === ENDPOINTS.inboxVideoInit.path ? 'inboxVideoInit' : 'contentInit'
}
