import type { Parts } from '../page/parts.js'
import { audit, cannotTell, failed, passed, shown } from './audit.js'
import { comesBefore } from './order.js'

export const guidelineOrder = audit({
  clause: 'page.guideline-order',
  title: 'The page goes in the order of the guidelines',
  failureTitle: 'The page goes in another order than the guidelines',
  quote: 'Show the UX in order, according to the order of the guideline.',
  why: 'Reviewers walk down the page with the guideline beside it; "show the UX in order" was asked of two applicants in 24.',
  fix: 'Order the page: caption, audience, interactions, disclosure, declaration, publish.',
  needs: ['public'],
  judge({ public: { picked } }) {
    const found = ORDER.flatMap(([name, words]) => {
      const part = picked.parts[name]
      return part ? [{ words, part }] : []
    })
    if (found.length < 3) return cannotTell('Too little of the page was found to speak of an order.')
    for (const [index, { words, part }] of found.entries()) {
      const wrong = found.slice(index + 1).find((later) => !comesBefore(part, later.part))
      if (wrong) return failed(shown(`The ${wrong.words} stands before the ${words}.`, picked))
    }
    return passed(shown(found.map(({ words }) => words).join(', '), picked))
  },
})

/** Where the declaration stands is 2-note's own clause. */
const ORDER: readonly (readonly [keyof Omit<Parts, 'openAudiences'>, string])[] = [
  ['caption', 'caption'],
  ['privacy', 'audience'],
  ['comment', 'interactions'],
  ['disclosure', 'disclosure'],
  ['publish', 'publish button'],
]
