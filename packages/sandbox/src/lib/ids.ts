const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'
const DIGITS = '0123456789'
const HEX = '0123456789ABCDEF'

/** Makes every identifier in the shape TikTok's have, so that none fits by luck alone. */
export interface Ids {
  /** `act.…`, as in the examples of "Direct Post". */
  accessToken(): string
  refreshToken(): string
  /** Holds `*` and `!`: an app that forgets to URL-decode it, or decodes twice, is refused. */
  code(): string
  /** Time, then hex, as TikTok's support asks for it. */
  logId(): string
  /** `v_pub_file~v2-1.123…`, `v_inbox_url~v2.123…`, as the pages print them; at most 64 characters. */
  publishId(prefix: PublishIdPrefix): string
  uploadId(): string
  uploadToken(): string
  /** A decimal int64 above 2^53, so that a plain JSON.parse corrupts it. */
  postId(): string
  /** For things TikTok does not name. */
  key(): string
}

export type PublishIdPrefix = 'v_pub_file' | 'v_pub_url' | 'v_inbox_file' | 'v_inbox_url' | 'p_pub_url' | 'p_inbox_url'

/** `random` gives numbers in [0, 1), `now` milliseconds. */
export function createIds(random: () => number, now: () => number): Ids {
  const text = (length: number, alphabet = LETTERS) => pick(random, length, alphabet)

  return {
    accessToken: () => `act.${text(48)}!${text(4, DIGITS)}.va`,
    refreshToken: () => `rft.${text(48)}!${text(4, DIGITS)}.va`,
    code: () => `${text(40)}*${text(1, DIGITS)}!${text(4, DIGITS)}.va`,
    logId: () => `${compactTime(now())}${text(20, HEX)}`,
    publishId: (prefix) => `${prefix}~${prefix.startsWith('v_pub') ? 'v2-1' : 'v2'}.7${text(18, DIGITS)}`,
    uploadId: () => `7${text(18, DIGITS)}`,
    uploadToken: () => text(43),
    postId: () => postId(now(), random),
    key: () => text(20),
  }
}

function pick(random: () => number, length: number, alphabet: string): string {
  let text = ''
  for (let i = 0; i < length; i++) text += alphabet[Math.floor(random() * alphabet.length)]
  return text
}

function compactTime(ms: number): string {
  return new Date(ms).toISOString().replace(/\D/g, '').slice(0, 14)
}

/** Seconds in the upper half, as TikTok's ids have them. Odd, so that rounding always shows. */
function postId(ms: number, random: () => number): string {
  const seconds = BigInt(Math.floor(ms / 1000))
  return String((seconds << 32n) | BigInt(Math.floor(random() * 2 ** 31)) | 1n)
}

/** Numbers in [0, 1) from the platform's own source, fetched many at a time: one by one they cost a quarter of a call. */
export function secureRandom(): () => number {
  const pool = new Uint32Array(512)
  let used = pool.length

  return () => {
    if (used === pool.length) {
      crypto.getRandomValues(pool)
      used = 0
    }
    return (pool[used++] ?? 0) / 2 ** 32
  }
}
