import type { Exchange, Route } from './exchange.js'
import { authorize, decide } from './routes/authorize.js'
import { avatar } from './routes/avatar.js'
import { cancel } from './routes/cancel.js'
import { creatorInfo } from './routes/creator-info.js'
import { contentInit, inboxVideoInit, videoInit } from './routes/init.js'
import { media } from './routes/media.js'
import { profile, singlePost } from './routes/profile.js'
import { revoke } from './routes/revoke.js'
import { statusFetch } from './routes/status.js'
import { token } from './routes/token.js'
import { uploadChunk } from './routes/upload.js'
import { userInfo } from './routes/user-info.js'
import type { World } from './world.js'

/** A route with what it does. */
export type HandledRoute = Route & { handle: (world: World, exchange: Exchange) => Response | Promise<Response> }

const api = { method: 'POST', reads: 'json', refusesAs: 'api' } as const
const oauth = { method: 'POST', reads: 'form', refusesAs: 'oauth' } as const
const pages = { method: 'GET', reads: 'nothing', refusesAs: 'page' } as const

/** The host does not matter, only the path does: TikTok's hosts and a local port lead to the same. */
export const ROUTES: readonly HandledRoute[] = [
  // A web page, not an API: its address works with and without the slash, and clients in use leave it out.
  { endpoint: 'authorize', ...pages, path: /^\/v2\/auth\/authorize\/?$/, handle: authorize },
  {
    endpoint: 'authorize',
    ...pages,
    method: 'POST',
    reads: 'form',
    path: /^\/v2\/auth\/authorize\/?$/,
    handle: decide,
  },
  { endpoint: 'oauth/token', ...oauth, path: /^\/v2\/oauth\/token\/$/, handle: token },
  { endpoint: 'oauth/revoke', ...oauth, path: /^\/v2\/oauth\/revoke\/$/, handle: revoke },
  {
    endpoint: 'creator_info/query',
    ...api,
    reads: 'nothing',
    path: /^\/v2\/post\/publish\/creator_info\/query\/$/,
    handle: creatorInfo,
  },
  { endpoint: 'video/init', ...api, path: /^\/v2\/post\/publish\/video\/init\/$/, handle: videoInit },
  { endpoint: 'inbox/video/init', ...api, path: /^\/v2\/post\/publish\/inbox\/video\/init\/$/, handle: inboxVideoInit },
  { endpoint: 'content/init', ...api, path: /^\/v2\/post\/publish\/content\/init\/$/, handle: contentInit },
  { endpoint: 'status/fetch', ...api, path: /^\/v2\/post\/publish\/status\/fetch\/$/, handle: statusFetch },
  { endpoint: 'cancel', ...api, path: /^\/v2\/post\/publish\/cancel\/$/, handle: cancel },
  { endpoint: 'user/info', ...api, method: 'GET', reads: 'nothing', path: /^\/v2\/user\/info\/$/, handle: userInfo },
  { endpoint: 'upload', method: 'PUT', reads: 'bytes', refusesAs: 'upload', path: /^\/video\/$/, handle: uploadChunk },
  { endpoint: 'avatar', ...pages, isOurs: true, path: /^\/avatar\/([^/]+)\.png$/, handle: avatar },
  { endpoint: 'profile', ...pages, isOurs: true, path: /^\/@([^/]+)$/, handle: profile },
  { endpoint: 'profile', ...pages, isOurs: true, path: /^\/@([^/]+)\/video\/(\d+)$/, handle: singlePost },
  { endpoint: 'media', ...pages, isOurs: true, path: /^\/_sandbox\/media\/([^/]+)\/(\d+)$/, handle: media },
]
