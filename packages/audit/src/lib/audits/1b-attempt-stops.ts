import { audit, cannotTell, failed, passed, shown } from './audit.js'

export const attemptStops = audit({
  clause: '1b.attempt-stops',
  title: 'Nothing can be posted while TikTok says that the creator cannot post',
  failureTitle: 'The page posts although TikTok said that the creator cannot post now',
  why: 'The refusal comes with HTTP 200 and an error code, which many apps never read. TikTok then refuses the post.',
  fix: 'Read error.code of the creator_info answer whatever its HTTP status, and stop at spam_risk_too_many_posts, spam_risk_user_banned_from_posting and reached_active_user_cap.',
  needs: ['capped'],
  judge({ capped: { creatorAsked, guessed, published, opened } }) {
    if (creatorAsked === 0) return cannotTell(NOT_ASKED)
    if (published) {
      const text = 'TikTok answered spam_risk_too_many_posts, and the page published all the same.'
      return guessed ? cannotTell(text, GUESSED) : failed(shown(text, opened))
    }
    const { publish } = opened.parts
    const how =
      publish === null
        ? 'no publish button'
        : publish.disabled
          ? 'a disabled publish button'
          : 'a button that sends nothing'
    return passed(shown(`TikTok answered spam_risk_too_many_posts; the page has ${how}.`, opened))
  },
})

export const NOT_ASKED =
  'The page was not seen to ask for creator_info, so it could not be told that the creator cannot post.'
export const GUESSED =
  'How your backend passes on a refusal is not known; say it in the config: "backend": { "shape": { "capped": { "status": 200, "body": { … } } } }.'
