import { WORDS } from '../page/words.js'
import { audit, failed, passed, shown } from './audit.js'

export const processingNotice = audit({
  clause: '5d.processing-notice',
  title: 'The page says that processing may take a few minutes',
  failureTitle: 'The page does not say that processing may take a few minutes',
  why: 'Missing "may take a few minutes" is among the reasons of 7 of 24 rejections.',
  fix: 'Say near the publish button: After publishing, it may take a few minutes for your content to be processed and to be visible on your profile.',
  needs: ['public'],
  judge({ public: { opened, picked, ready, sent } }) {
    const views = [opened, picked, ready, sent?.pressed, sent?.finished]
    for (const view of views) {
      const notice = view?.texts.find(({ text }) => WORDS.minutes.test(text))
      if (notice) return passed(shown(`The page says "${notice.text.slice(0, 200)}".`, view))
    }
    return failed(shown('No text on the page says so, neither before nor after publishing.', ready))
  },
})
