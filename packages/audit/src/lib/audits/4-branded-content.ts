import type { View } from '../page/view.js'
import type { Evidence } from '../report/report.js'
import { audit, cannotTell, clauseOf, failed, passed, shown } from './audit.js'
import { brokenLinks, isForeign } from './words.js'

export const brandedContentDeclaration = audit({
  clause: '4.branded-content',
  title: 'With Branded content, the declaration names the Branded Content Policy first, then the music terms',
  failureTitle: 'With Branded content, the declaration is not the one for branded content',
  why: 'Declarations are cited in 9 of 24 rejections: missing, in the wrong order, or as plain text.',
  fix: "With Branded content ticked, alone or with Your brand, say, both parts linked: By posting, you agree to TikTok's Branded Content Policy and Music Usage Confirmation.",
  needs: ['public'],
  judge({ public: { both, branded } }) {
    const views = [both, branded].filter((view) => view?.parts.brandedContent?.checked === true) as View[]
    const [first] = views
    if (!first) return cannotTell('Branded content could not be ticked.')
    if (isForeign(first)) return cannotTell(shown(`The page is in ${first.lang}; its words cannot be compared.`, first))
    const wrong = views.flatMap(wrongIn)
    return wrong.length > 0 ? failed(...wrong) : passed(shown(`It says "${first.parts.declaration?.text}".`, first))
  },
})

function wrongIn(view: View): Evidence[] {
  const { declaration } = view.parts
  if (!declaration) return [shown('With Branded content ticked, there is no declaration.', view)]
  const { exact = '', links = {} } = clauseOf('4.branded-content') ?? {}
  const wrong = declaration.text.includes(exact) ? [] : [`It says "${declaration.text}".`]
  return [...wrong, ...brokenLinks(declaration, links)].map((text) => shown(text, view))
}
