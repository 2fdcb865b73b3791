import { audit, cannotTell, clauseOf, failed, passed, shown } from './audit.js'
import { otherWays, showsText } from './hints.js'
import { isForeign, quoted } from './words.js'

export const onlyMeDisabled = audit({
  clause: '3b.only-me-disabled',
  title: 'With Branded content ticked, Only me is disabled, and hovering it says why',
  failureTitle: 'With Branded content ticked, Only me is not disabled, or hovering it says nothing',
  why: 'Two real rejections name exactly this hover; one app was refused twice for it alone. A native <select> cannot show it.',
  fix: 'Keep Only me in the list as a disabled option that the pointer still reaches, and show on hover, focus and tap: Branded content visibility cannot be set to private.',
  needs: ['public'],
  judge({ public: { branded, brandedPrivacy, onlyMe: hints, onlyMeTaken } }) {
    if (!branded || !brandedPrivacy) return cannotTell('Branded content could not be ticked.')
    if (brandedPrivacy.options.length === 0) return cannotTell('No list of audiences could be opened.')
    const option = brandedPrivacy.options.find(({ level }) => level === 'SELF_ONLY')
    if (!option) return failed(shown('Only me is no longer in the list; it should be there, disabled.', brandedPrivacy))
    if (onlyMeTaken) return failed(shown(`"${option.name}" can still be chosen.`, brandedPrivacy))
    if (brandedPrivacy.native)
      return failed(shown('The list is a native <select>, whose options show nothing on hovering.', branded))
    if (!option.disabled) return failed(shown(`"${option.name}" is not disabled.`, brandedPrivacy))
    const exact = clauseOf('3b.only-me-disabled')?.exact ?? ''
    if (hints && showsText(hints, exact))
      return passed(shown(`Hovering it says "${exact}" ${otherWays(hints, exact)}`, hints))
    const said = hints?.pointer ?? []
    if (isForeign(branded) && said.length > 0)
      return cannotTell(shown(`The page is in ${branded.lang}; hovering says ${quoted(said)}.`, hints))
    return failed(
      shown(
        `"${option.name}" is disabled; hovering it ${said.length > 0 ? `says ${quoted(said)}` : 'shows nothing'}.`,
        hints,
      ),
    )
  },
})
