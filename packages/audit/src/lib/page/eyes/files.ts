import type { Eyes } from './eyes.js'

/** Remembers what the page made addresses of, because its policy may forbid reading them back. Runs in the page. */
export function files(eyes: Eyes): void {
  const known = new Map<string, { sha256: string; size: number }>()
  const make = URL.createObjectURL.bind(URL)

  const digest = async (address: string, blob: Blob) => {
    const entry = { sha256: '', size: blob.size }
    known.set(address, entry)
    // Only a secure address may digest; the size has to do elsewhere. Files too large to read are known by size, too.
    if (!globalThis.crypto?.subtle || blob.size > 64_000_000) return
    const hash = await crypto.subtle.digest('SHA-256', await blob.arrayBuffer())
    entry.sha256 = [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  }

  URL.createObjectURL = (object: Blob | MediaSource) => {
    const address = make(object)
    if (object instanceof Blob) digest(address, object).catch(() => null)
    return address
  }

  const fromData = (address: string) => {
    const [, base64] = /^data:[^,]*;base64,(.*)$/s.exec(address) ?? []
    if (base64 === undefined) return null
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
    void digest(address, new Blob([bytes]))
    return known.get(address) ?? null
  }

  // A fragment such as #t=0.1 chooses the first frame of the same file.
  eyes.blob = (address) => known.get(address) ?? known.get(address.replace(/#.*$/, '')) ?? fromData(address)
}
