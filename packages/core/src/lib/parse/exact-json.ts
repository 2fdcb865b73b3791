/**
 * `JSON.parse` that loses no digit: a whole number beyond 2^53 comes out as its decimal string, since
 * TikTok writes int64 ids as bare numbers (F48). `undefined` when the text is no JSON.
 */
export function exactJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(TOKEN, quoteIfTooLarge)) as unknown
  } catch {
    return undefined
  }
}

// Strings are matched too, so that digits inside one are left alone.
const TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d[\d.eE+-]*/g

function quoteIfTooLarge(token: string): string {
  return /^-?[1-9]\d{15,}$/.test(token) && !Number.isSafeInteger(Number(token)) ? `"${token}"` : token
}
