import { audit, cannotTell, failed, passed, shown } from './audit.js'
import { isForeign, promptIn } from './words.js'

export const brandedContentPrompt = audit({
  clause: '3a.branded-content-prompt',
  title: "Branded content, alone or with Your brand, says 'Paid partnership'",
  failureTitle: "Branded content does not always say 'Paid partnership'",
  why: "Missing 'Paid partnership' for both is among the reasons of 10 of 24 rejections.",
  fix: "When Branded content is ticked, with or without Your brand, show: Your photo/video will be labeled as 'Paid partnership'",
  needs: ['public'],
  judge({ public: { both, branded } }) {
    if (!both?.parts.brandedContent?.checked) return cannotTell('Branded content could not be ticked.')
    const cases = [
      { ticked: 'both boxes', view: both },
      ...(branded?.parts.brandedContent?.checked ? [{ ticked: 'Branded content alone', view: branded }] : []),
    ]
    const silent = cases.filter(({ view }) => promptIn(view, 'Paid partnership') === null)
    if (silent.length === 0) return passed(shown(`The page says "${promptIn(both, 'Paid partnership')}".`, both))
    if (isForeign(both)) return cannotTell(shown(`The page is in ${both.lang}; its words cannot be compared.`, both))
    return failed(
      ...silent.map(({ ticked, view }) => shown(`With ${ticked} ticked, the sentence is not on the page.`, view)),
    )
  },
})
