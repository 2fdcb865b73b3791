import { NO_CREATOR } from './1a-nickname-shown.js'
import { audit, cannotTell, failed, passed, shown } from './audit.js'

export const durationChecked = audit({
  clause: '1c.duration-checked',
  title: 'A video longer than the account may post is not posted',
  failureTitle: 'A video that is too long for the account is posted',
  why: 'Accounts differ: 3, 5 or 10 minutes. TikTok fails the post after the upload, when the person has left.',
  fix: "Read the duration in the browser and compare it with this creator's max_video_post_duration_sec before anything is sent.",
  needs: ['public', 'long'],
  judge({ creator, public: { sent }, long: { filled, published, limitSec, durationSec } }) {
    if (creator === null) return cannotTell(NO_CREATOR)
    const situation = `The account may post ${limitSec} seconds; a video of ${durationSec} seconds was picked.`
    if (published) return failed(shown(`${situation} It was sent to be published.`, filled))
    if (sent === null) return cannotTell('Not even a short video was published, so the length need not be the reason.')
    const disabled = filled.parts.publish === null || filled.parts.publish.disabled
    return passed(
      shown(`${situation} ${disabled ? 'Publishing is disabled.' : 'A press on publish sends nothing.'}`, filled),
    )
  },
})
