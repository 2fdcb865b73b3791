import { audit, failed, passed, shown } from './audit.js'
import { isTikTok } from './hosts.js'

export const consentFirst = audit({
  clause: '5c.consent-first',
  title: 'Nothing goes to TikTok before the press of the publish button',
  failureTitle: 'Something goes to TikTok before the person has agreed',
  why: 'The press under the declaration is the consent. What is sent before it was not agreed to.',
  fix: 'Start the post and the upload to TikTok in the handler of the publish button, nowhere else.',
  needs: ['public'],
  judge({ public: { calls, ready } }) {
    const early = calls.filter(({ phase }) => phase !== 'pressed')
    const sent = early.filter(
      (call) => call.publishes || call.contentRange !== '' || (call.method !== 'GET' && isTikTok(call.url)),
    )
    if (sent.length > 0) return failed(...sent.map(({ method, url }) => `${method} ${url} was sent before the press.`))
    return passed(
      shown(`${early.length} requests were made before the press; none of them publishes or uploads.`, ready),
    )
  },
})
