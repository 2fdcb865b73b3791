'use client'

import { useEffect, useSyncExternalStore, type ReactNode } from 'react'
import type { Later } from '../store/later.js'

/** Milliseconds until a part that did not come is asked for again. */
const AGAIN_AFTER = 3000

/**
 * The part, once it is there; fetched as soon as `wanted`. No `React.lazy`: a part that was fetched ahead is
 * drawn in the very same commit, without a fallback that makes the page jump, and one that the network cut
 * off is asked for again instead of taking the page down.
 */
export function useLater<T>(part: Later<T>, wanted = true): T | null {
  const arrived = useSyncExternalStore(part.subscribe, part.get, never)
  const missing = wanted && arrived === null
  useEffect(() => {
    if (!missing) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const ask = () => {
      part.load().catch(() => (timer ??= setTimeout(again, AGAIN_AFTER)))
    }
    const again = () => {
      timer = undefined
      ask()
    }
    ask()
    return () => clearTimeout(timer)
  }, [part, missing])
  return arrived
}

/** Draws with a part once it is there. Mounted where the part is wanted and not before, since waiting costs memory. */
export function Arriving<T>({ part, children }: { part: Later<T>; children: (part: T) => ReactNode }) {
  const arrived = useLater(part)
  return arrived === null ? null : children(arrived)
}

/** A server draws what comes first. */
const never = () => null
