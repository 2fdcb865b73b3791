const SAMPLE = 64 * 1024
const SAMPLES = 8

/**
 * Names a file by its size and by samples spread over its whole length, so that 4 GB take no longer
 * than 4 MB. `undefined` where the page has no WebCrypto (plain http): such a file cannot be resumed
 * after a reload, everything else works.
 */
export async function fingerprint(file: Blob): Promise<string | undefined> {
  if (!globalThis.crypto?.subtle) return undefined

  const step = Math.max(0, file.size - SAMPLE) / (SAMPLES - 1)
  const samples = Array.from({ length: SAMPLES }, (_, index) => {
    const from = Math.floor(step * index)
    return file.slice(from, from + SAMPLE)
  })
  const bytes = await new Blob([`${file.size}\n`, ...samples]).arrayBuffer()
  return `${file.size}-${await sha256(bytes)}`
}

/** In hex. */
async function sha256(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
