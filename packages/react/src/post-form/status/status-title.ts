import type { StatusWords, Words } from '../../words/words.js'
import type { Publishing } from '../../store/index.js'

/** One line that says where the post stands; empty while there is none. */
export function statusTitle(publishing: Publishing, { status: words }: Words): string {
  switch (publishing.status) {
    case 'editing':
      return ''
    case 'storing':
      return words.storing
    case 'sending':
      return words.sending
    case 'unanswered':
      return words.unanswered
    case 'uploading':
      return words[TRANSFER[publishing.transfer.status]]
    case 'following':
      return words[FOLLOWING[publishing.post.status]]
  }
}

type Line = keyof { [K in keyof StatusWords as StatusWords[K] extends string ? K : never]: true }

const TRANSFER = {
  sending: 'uploading',
  waiting: 'uploading',
  paused: 'paused',
  stopped: 'stopped',
} as const satisfies Record<string, Line>

const FOLLOWING = {
  sending: 'sending',
  uploading: 'interrupted',
  processing: 'processing',
  posted: 'posted',
  delivered_to_inbox: 'inbox',
  failed: 'failed',
  cancelled: 'cancelled',
  unknown: 'unknown',
  needs_attention: 'attention',
} as const satisfies Record<string, Line>
