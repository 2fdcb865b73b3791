import { audit, cannotTell, failed, passed } from './audit.js'
import { stringsIn } from './sent.js'

export const nothingAdded = audit({
  clause: '5b.nothing-added',
  title: 'Nothing is added to what the person wrote and picked',
  failureTitle: 'Something is added to what the person wrote or picked',
  why: 'Promotional text, a watermark or a logo in a post is against the guideline, and is seen in the final video.',
  fix: 'Send the caption and the file exactly as they are. Offer a hashtag as preset text in the field, where it can be deleted.',
  needs: ['public'],
  judge({ public: { sent, caption, media } }) {
    if (sent === null) return cannotTell('Nothing was seen to be published.')
    const wanted = caption?.wanted ?? ''
    const longer = stringsIn(sent.body).find(
      ({ key, value }) => key !== '' && wanted !== '' && value.includes(wanted) && value !== wanted,
    )
    if (longer) return failed(`"${wanted}" was written, and "${longer.value.slice(0, 300)}" was sent.`)
    const sizes = sent.uploads.map(({ size }) => size)
    const total = sizes.reduce((sum, size) => sum + size, 0)
    if (sizes.length > 0 && sizes.every((size) => size > 0) && total !== media.size) {
      return failed(`The picked file has ${media.size} bytes, and ${total} were sent.`)
    }
    return passed(`The caption was sent as written${total > 0 ? `, and the file with its ${total} bytes` : ''}.`)
  },
})
