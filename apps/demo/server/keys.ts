import { randomBytes } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** What this installation of the demo alone knows. */
export interface Keys {
  /** Signs session cookies. Hex. */
  session: string
  /** Encrypts TikTok's tokens at rest: 32 bytes, base64. */
  tokens: string
}

/** Made at the first start and kept, so that people stay signed in and connected over a restart. */
export async function loadKeys(dataDir: string): Promise<Keys> {
  const path = join(dataDir, 'keys.json')
  const kept = await readFile(path, 'utf8').catch(() => null)
  // Nobody but this function writes the file.
  const keptKeys: Keys | null = kept === null ? null : JSON.parse(kept)
  if (keptKeys !== null) return keptKeys

  const keys: Keys = { session: randomBytes(32).toString('hex'), tokens: randomBytes(32).toString('base64') }
  await writeFile(path, JSON.stringify(keys), { mode: 0o600 })
  return keys
}
