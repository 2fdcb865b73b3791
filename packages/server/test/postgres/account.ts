import { chown, readFile } from 'node:fs/promises'

/** Whom to run a program as; empty for "whoever runs this". */
export interface Account {
  uid?: number
  gid?: number
}

/** PostgreSQL refuses to run as root, which is who runs tests in most containers. */
export async function unprivilegedAccount(): Promise<Account> {
  if (process.getuid?.() !== 0) return {}
  const users = (await readFile('/etc/passwd', 'utf8')).split('\n').map((line) => line.split(':'))
  const user = users.find(([name]) => name === 'postgres') ?? users.find(([name]) => name === 'nobody')
  if (user) return { uid: Number(user[2]), gid: Number(user[3]) }
  throw new Error(
    'PostgreSQL must not run as root, and this system has neither a user `postgres` nor `nobody`. ' +
      'Without it its tests cannot run. Add one, run the tests as an ordinary user, or set DATABASE_URL.',
  )
}

export async function giveTo({ uid, gid }: Account, path: string): Promise<void> {
  if (uid !== undefined && gid !== undefined) await chown(path, uid, gid)
}
