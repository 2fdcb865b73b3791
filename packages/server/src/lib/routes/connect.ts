import type { ConnectAnswer } from '@direct-post/core/proxy'
import { readJson } from '../http/body.js'
import { readCookie, sessionCookie } from '../http/cookie.js'
import { json } from '../http/outgoing.js'
import { refuse } from '../http/problem.js'
import { takeTurn } from '../limits.js'
import { authorizationUrl } from '../oauth/authorization-url.js'
import { codeChallenge, codeVerifier } from '../oauth/pkce.js'
import { toReturnPath } from '../oauth/return-path.js'
import { randomToken } from '../oauth/transaction.js'
import type { Run } from '../route.js'

/** Ties the way to TikTok and back to one browser (T04). */
export const SESSION_COOKIE = 'direct_post_session'

/** Where to send the person so that TikTok asks for their consent. */
export const connect: Run = async ({ settings, transactions }, { incoming, owner }) => {
  await takeTurn(settings, owner, 'connect')
  const { returnTo, switchAccount } = ((await readJson(incoming)) ?? {}) as Record<string, unknown>
  const path = toReturnPath(returnTo, new URL(settings.redirectUri).origin)
  if (path === null) throw refuse('invalid_return_path', { path: 'returnTo' })

  const session = knownSession(incoming.header('cookie')) ?? randomToken(settings.random)
  const state = await transactions.begin(owner, session, path)
  const challenge = settings.pkce && (await codeChallenge(await codeVerifier(state, session), settings.pkce))
  const answer: ConnectAnswer = {
    authorizeUrl: authorizationUrl(settings, { state, switchAccount: switchAccount === true, challenge }),
  }
  const secure = settings.redirectUri.startsWith('https:')
  return json(200, answer, {
    'set-cookie': sessionCookie(SESSION_COOKIE, session, { path: settings.basePath || '/', secure }),
  })
}

/** Kept while it lasts, so that two tabs which connect at once do not lose each other's way back. */
function knownSession(cookies: string | null): string | null {
  const session = readCookie(cookies, SESSION_COOKIE)
  return session !== null && /^[\w-]{43}$/.test(session) ? session : null
}
