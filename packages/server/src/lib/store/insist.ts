import type { Settings } from '../options.js'

/**
 * Writes what TikTok has just said and nobody will say again. A store that fails for a moment must not
 * lose it, so it is tried for about six seconds.
 */
export async function insist<T>({ sleep, emit }: Settings, where: string, write: () => Promise<T>): Promise<T> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await write()
    } catch (failure) {
      emit({ type: 'store.failed', where, error: failure instanceof Error ? failure.name : 'unknown' })
      if (tries >= 6) throw failure
      await sleep(50 * 2 ** tries)
    }
  }
}
