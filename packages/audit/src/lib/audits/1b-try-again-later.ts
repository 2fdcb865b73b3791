import { WORDS } from '../page/words.js'
import { GUESSED, NOT_ASKED } from './1b-attempt-stops.js'
import { audit, cannotTell, failed, passed, shown } from './audit.js'
import { quoted } from './words.js'

export const tryAgainLater = audit({
  clause: '1b.try-again-later',
  title: 'A creator who cannot post now is told to try again later',
  failureTitle: 'A creator who cannot post now is not told to try again later',
  why: 'Without it the person meets a page that does nothing, and does not know that waiting helps.',
  fix: 'Where creator_info refuses, say so in words: "This account cannot post right now. Try again later."',
  needs: ['capped'],
  judge({ capped: { creatorAsked, guessed, published, opened } }) {
    if (creatorAsked === 0) return cannotTell(NOT_ASKED)
    if (published) return cannotTell('The attempt does not stop at all; that comes first.')
    const told = opened.texts.filter(({ text }) => WORDS.later.test(text))
    if (told.length > 0) return passed(shown(`The page says ${quoted(told.map(({ text }) => text))}.`, opened))
    const text = `No text tells to try later. The page says ${quoted(opened.texts.slice(0, 6).map((each) => each.text))}.`
    return guessed ? cannotTell(text, GUESSED) : failed(shown(text, opened))
  },
})
