import type { HostUser } from '@direct-post/server'

/** Stands for the login that your app already has. Replace this file with yours. */
const sessions = new Map<string, HostUser>()

/** Signs a person in; answers the cookie that your login would set. */
export function signIn(userId: string): string {
  const id = crypto.randomUUID()
  sessions.set(id, { userId })
  return `session=${id}`
}

/** Who is asking, by the session cookie and nothing else in the request (T17). */
export function signedInUser(request: Request): HostUser | null {
  const [, id = ''] = /(?:^|; )session=([\w-]+)/.exec(request.headers.get('cookie') ?? '') ?? []
  return sessions.get(id) ?? null
}
