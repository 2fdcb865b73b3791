import type { Reason } from '@direct-post/core'
import type { Notice, Sentence } from './state.js'

const PART_OF_POINT: Readonly<Record<string, Notice['part']>> = {
  '2b': 'privacy',
  '2c': 'interactions',
  '3a': 'disclosure',
  '3b': 'disclosure',
}

let last = 0

/** A notice that no other equals, so that the same words are announced again. */
export function notice(part: Notice['part'], ...said: readonly Sentence[]): Notice {
  return { id: ++last, part, said }
}

/** What was cleared because TikTok changed its mind, told once, at the first control in reading order. */
export function noticeOf(cleared: readonly Reason[]): Notice | null {
  const told = cleared.filter(({ point }) => point in PART_OF_POINT)
  const part = told[0] && PART_OF_POINT[told[0].point]
  return part ? notice(part, ...told) : null
}
