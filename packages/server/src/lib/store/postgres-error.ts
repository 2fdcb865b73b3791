/** PostgreSQL could not do what it was asked. Its own words, which can hold data, are in `cause`. */
export class PostgresStoreError extends Error {
  override readonly name = 'PostgresStoreError'

  constructor(
    message: string,
    /** What became of a write: `nothing` of it was done, or `unknown`: all of it or nothing. */
    readonly written: 'nothing' | 'unknown',
    /** SQLSTATE or the system's code, e.g. `ECONNREFUSED`; `null` where neither was given. */
    readonly code: string | null,
    cause: unknown,
  ) {
    super(message, { cause })
  }
}

/** No connection was to be had, so no statement was sent. */
export function unreachable(cause: unknown): PostgresStoreError {
  return new PostgresStoreError(
    `@direct-post/server: PostgreSQL could not be reached (${inShort(cause)}). Nothing was read or written. ` +
      'Check that it runs, that it has connections left and that the connection string is right.',
    'nothing',
    codeOf(cause),
    cause,
  )
}

/** A statement failed, because the server refused it or because the connection broke under it. */
export function failed(cause: unknown): PostgresStoreError {
  const code = codeOf(cause)
  if (!isRefusal(cause)) {
    return new PostgresStoreError(
      `@direct-post/server: the connection to PostgreSQL broke during a statement (${inShort(cause)}). ` +
        'It was carried out wholly or not at all. Read the row again before you decide what to do.',
      'unknown',
      code,
      cause,
    )
  }
  return new PostgresStoreError(
    `@direct-post/server: PostgreSQL refused a statement (${inShort(cause)}). Nothing was written. ${remedy(code)}`,
    'nothing',
    code,
    cause,
  )
}

/**
 * Severity ERROR ends the statement and undoes it. FATAL ends the connection at any moment, also between
 * the commit and its answer, and 40003 is the code for not knowing.
 */
function isRefusal(cause: unknown): boolean {
  return readText(cause, 'severity') === 'ERROR' && codeOf(cause) !== '40003'
}

/** What to do about the refusals that have a usual reason. Codes: PostgreSQL manual, appendix A. */
function remedy(code: string | null): string {
  if (code === '25006') return 'It is a read-only replica: connect to the primary.'
  if (code === '42501') return 'Grant the role what the statement in `cause` needs.'
  if (code === '42P01') return 'A table is gone: start the server again to create it, or restore a backup.'
  return 'The reason is in `cause`.'
}

export const codeOf = (cause: unknown): string | null => readText(cause, 'code')

/** The code; without one, the words of `pg` itself, which name timeouts and the like and hold no data. */
const inShort = (cause: unknown): string => codeOf(cause) ?? readText(cause, 'message') ?? 'unknown'

function readText(from: unknown, name: string): string | null {
  const value: unknown = typeof from === 'object' && from !== null ? Reflect.get(from, name) : undefined
  return typeof value === 'string' && value !== '' ? value : null
}
