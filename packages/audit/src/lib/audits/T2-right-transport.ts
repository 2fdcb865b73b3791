import { audit, cannotTell, failed, passed } from './audit.js'
import { stringsIn } from './sent.js'

export const rightTransport = audit({
  clause: 'T2.right-transport',
  title: "A video on the person's device is uploaded to TikTok as a file",
  failureTitle: "A video on the person's device is pulled by TikTok from the app's storage",
  why: 'TikTok asks for FILE_UPLOAD when the video is on the device, and PULL_FROM_URL when it lies on your storage already.',
  fix: 'For a file that the person picks use source FILE_UPLOAD, and relay the bytes to the upload_url.',
  needs: ['public'],
  judge({ public: { sent } }) {
    if (sent === null) return cannotTell('Nothing was seen to be published.')
    const values = stringsIn(sent.body).map(({ value }) => value)
    if (values.includes('PULL_FROM_URL'))
      return failed('A file was picked from the device, and PULL_FROM_URL was asked for.')
    if (values.includes('FILE_UPLOAD'))
      return passed('A file was picked from the device, and FILE_UPLOAD was asked for.')
    if (sent.uploads.length > 0)
      return passed(
        `A file was picked from the device, and uploaded after the press in ${sent.uploads.length} request(s).`,
      )
    return cannotTell('The request that publishes does not say how the video travels; your server decides it.')
  },
})
