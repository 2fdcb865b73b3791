import type { Sandbox } from '@direct-post/sandbox'
import type { Random } from '../lib/random.js'
import type { Press } from '../world/press.js'

/**
 * The creator changes something in TikTok between page and press. Where that touches what was confirmed,
 * nothing may be sent any more (F10, F11, F13, F14, F15). Answers how to undo it.
 */
export function changeCreator(sandbox: Sandbox, username: string, random: Random, made: Press): () => void {
  const before = sandbox.creators.get(username)
  if (!before) throw new Error(`There is no creator "${username}".`)
  const { nickname, isPrivate, commentDisabled, cannotPost } = before
  const { mode } = made.wish.shape
  const { draft } = made.wish

  switch (random.below(4)) {
    case 0:
      sandbox.creators.change(username, { nickname: `${nickname} II` })
      made.mustStop = true
      break
    case 1:
      sandbox.creators.change(username, { isPrivate: !isPrivate })
      // These two levels are offered on both kinds of account.
      made.mustStop = mode === 'direct' && !['MUTUAL_FOLLOW_FRIENDS', 'SELF_ONLY'].includes(draft.privacyLevel ?? '')
      break
    case 2:
      sandbox.creators.change(username, { commentDisabled: true })
      made.mustStop = mode === 'direct' && draft.allowComment && !commentDisabled
      break
    default:
      sandbox.creators.change(username, { cannotPost: 'spam_risk_too_many_posts' })
      made.mustStop = true
  }
  return () => void sandbox.creators.change(username, { nickname, isPrivate, commentDisabled, cannotPost })
}
