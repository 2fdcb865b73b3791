import { audit, cannotTell, clauseOf, failed, passed, shown } from './audit.js'
import { isForeign } from './words.js'

export const declaration = audit({
  clause: '2-note.declaration',
  title: 'The declaration stands on the page',
  failureTitle: 'The declaration is missing, or says something else',
  why: 'Cited in 9 of 24 rejections: declaration missing, in the wrong order, or as plain text.',
  fix: "Put this sentence above the publish button, letter for letter, also when nothing is disclosed: By posting, you agree to TikTok's Music Usage Confirmation.",
  needs: ['public'],
  judge({ public: { picked } }) {
    const { declaration: found } = picked.parts
    const exact = clauseOf('2-note.declaration')?.exact ?? ''
    if (found?.text.includes(exact)) return passed(shown(`The page says "${found.text}".`, picked))
    if (found && isForeign(picked))
      return cannotTell(shown(`The page is in ${picked.lang} and says "${found.text}".`, picked))
    return failed(shown(found ? `The page says "${found.text}".` : 'There is no declaration on the page.', picked))
  },
})
