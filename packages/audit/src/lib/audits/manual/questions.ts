import type { Question } from '../../report/report.js'

/** What only a person can see: listed, never guessed. */
export const QUESTIONS: readonly Question[] = [
  {
    clause: '5b.nothing-added',
    question: 'Is the posted video free of any watermark, logo or intro of the app? Watch it once in TikTok.',
  },
  {
    clause: '5a.preview-is-the-post',
    question: 'Does the preview look like the post will look, without an invented frame, counts or comments?',
  },
  {
    clause: '1a.nickname-shown',
    question: 'Is it clear at first sight, to somebody with two accounts, which one this post goes to?',
  },
  {
    clause: '5e.status-followed',
    question: 'When a post fails an hour later, does the person hear of it without having the page open?',
  },
  {
    clause: 'T2.right-transport',
    question: 'Does media that already lies on your storage travel by PULL_FROM_URL, from a verified domain?',
  },
  {
    clause: 'page.intended-use',
    question: 'Can anybody sign up and post? An app for internal or personal use is not approved.',
  },
]
