import { audit, cannotTell, clauseOf, failed, passed, shown } from './audit.js'
import { otherWays, showsText } from './hints.js'
import { isForeign, quoted } from './words.js'

export const needsAChoice = audit({
  clause: '3a.needs-a-choice',
  title: 'With the switch on and nothing ticked, publishing is disabled, and hovering the button says why',
  failureTitle: 'With the switch on and nothing ticked, the publish button is not disabled, or does not say why',
  why: 'Missing "You need to indicate if…" is among the reasons of 10 of 24 rejections. A dead button cannot show it.',
  fix: 'Keep the button reachable (aria-disabled instead of disabled) and show on hover, focus and tap: You need to indicate if your content promotes yourself, a third party, or both.',
  needs: ['public'],
  judge({ public: { disclosed, needsChoice } }) {
    if (disclosed === null) return cannotTell('The disclosure could not be turned on.')
    const { publish, yourBrand, brandedContent } = disclosed.parts
    if (!publish || !needsChoice) return cannotTell('No publish button was found; name it in the config.')
    if (yourBrand?.checked || brandedContent?.checked) return cannotTell('A box is ticked from the start.')
    if (!publish.disabled) return failed(shown(`"${publish.name}" is not disabled.`, disclosed))
    const exact = clauseOf('3a.needs-a-choice')?.exact ?? ''
    if (showsText(needsChoice, exact))
      return passed(shown(`Hovering says "${exact}" ${otherWays(needsChoice, exact)}`, needsChoice))
    const seen = needsChoice.pointer.length > 0 ? `shows ${quoted(needsChoice.pointer)}` : 'shows nothing'
    if (isForeign(disclosed) && needsChoice.pointer.length > 0)
      return cannotTell(`The page is in ${disclosed.lang}; hovering ${seen}.`)
    return failed(shown(`"${publish.name}" is disabled; hovering it ${seen}.`, needsChoice))
  },
})
