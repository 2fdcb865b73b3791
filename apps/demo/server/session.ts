import type { Context } from 'hono'
import { deleteCookie, setSignedCookie } from 'hono/cookie'
import { parseSigned } from 'hono/utils/cookie'
import { personWith, type Person } from './people.js'

const COOKIE = 'kilnside_session'
const ONE_MONTH_SEC = 30 * 24 * 3600

/** Who is signed in, by a cookie that this server signed. */
export interface Sessions {
  /** Reads nothing but the cookie, so the kit may ask with its own request. */
  personOf(request: Request): Promise<Person | null>
  signIn(c: Context, person: Person): Promise<void>
  signOut(c: Context): void
}

export function createSessions(key: string): Sessions {
  return {
    async personOf(request) {
      const cookies = await parseSigned(request.headers.get('cookie') ?? '', key, COOKIE)
      const id = cookies[COOKIE]
      return id ? (personWith(id) ?? null) : null
    },
    signIn: (c, { id }) =>
      setSignedCookie(c, COOKIE, id, key, { httpOnly: true, sameSite: 'Lax', path: '/', maxAge: ONE_MONTH_SEC }),
    signOut: (c) => void deleteCookie(c, COOKIE, { path: '/' }),
  }
}
