import type { RefusedVisit, Sent } from '../artifacts.js'
import { POST_ID } from '../backend/answers.js'
import { WORDS } from '../page/words.js'
import { audit, cannotTell, failed, passed, shown, type Verdict } from './audit.js'
import { isForeign } from './words.js'

export const statusFollowed = audit({
  clause: '5e.status-followed',
  title: 'The person sees what became of the post',
  failureTitle: 'The person does not see what became of the post',
  why: 'No status is among the reasons of 7 of 24 rejections; many posts fail minutes after they were "sent".',
  fix: 'Ask for the status until it is final, or take the webhook, and show both ends: published, and failed with the reason. Keep post ids as text: they do not fit a JavaScript number.',
  needs: ['public'],
  helps: ['refused'],
  judge({ public: { sent }, refused }) {
    if (sent === null) return cannotTell('Nothing was seen to be published.')
    return (
      publishedEnd(sent) ??
      (refused.ok ? failedEnd(refused) : null) ??
      passed(shown('The page followed the post to its end.', sent.finished))
    )
  },
})

function publishedEnd({ statusAsked, listens, pressed, finished }: Sent): Verdict | null {
  if (statusAsked === 0 && !listens)
    return failed(shown('After the press, the page asked nobody what became of the post.', pressed))
  if (finished === null) {
    const text = shown('TikTok published the post, and the page said nothing new.', pressed)
    return listens ? cannotTell(text, 'It listens on an open line, which the audit does not speak on.') : failed(text)
  }
  const rounded = rest(finished).find(
    (text) => new RegExp(`${POST_ID.slice(0, 15)}\\d+`).test(text) && !text.includes(POST_ID),
  )
  return rounded === undefined
    ? null
    : failed(shown(`The post is ${POST_ID}; the page has rounded it: ${rounded}.`, finished))
}

function rest({ texts }: NonNullable<Sent['finished']>): string[] {
  return texts.flatMap(({ text, links }) => [text, ...links.map(({ href }) => href)])
}

function failedEnd({ failed: said, opened, statusAsked, listens }: RefusedVisit): Verdict | null {
  if (said === null) {
    if (statusAsked === 0) return null
    return listens ? null : failed(shown('The post failed at TikTok, and the page said nothing new.', opened))
  }
  if (isForeign(opened) || said.some((text) => WORDS.failed.test(text))) return null
  return failed(shown(`The post failed at TikTok, and the page says "${said.join(' ').slice(0, 200)}".`, opened))
}
