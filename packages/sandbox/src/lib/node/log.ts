import type { Call } from '../calls.js'

/** `14:03:07  POST video/init  403 privacy_level_option_mismatch  @private  2026…  why`. */
export function formatCall({ at, method, endpoint, status, code, username, logId, message, fault }: Call): string {
  return [
    new Date(at).toISOString().slice(11, 19),
    `${method} ${endpoint}`.padEnd(24),
    status === 0 ? 'cut' : String(status),
    code ?? '',
    username ? `@${username}` : '',
    code === null || code === 'ok' ? '' : `${printable(message)} (${logId})`,
    fault ? `fault: ${fault}` : '',
  ]
    .filter(Boolean)
    .join('  ')
}

/** A caption in a message could otherwise move the cursor of the terminal. */
function printable(text: string): string {
  return text.replace(/\p{Cc}/gu, ' ')
}
