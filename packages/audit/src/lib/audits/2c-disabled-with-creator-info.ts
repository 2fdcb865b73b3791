import type { SettingsVisit } from '../artifacts.js'
import type { Evidence } from '../report/report.js'
import type { View } from '../page/view.js'
import { NO_CREATOR } from './1a-nickname-shown.js'
import { audit, cannotTell, failed, passed, shown } from './audit.js'
import { INTERACTIONS } from './interactions.js'

export const disabledWithCreatorInfo = audit({
  clause: '2c.disabled-with-creator-info',
  title: 'What the account has turned off in TikTok is disabled and greyed out',
  failureTitle: 'What the account has turned off in TikTok is not disabled and greyed out',
  why: '"Toggles not greyed" is among the reasons of 11 of 24 rejections.',
  fix: 'Where comment_disabled, duet_disabled or stitch_disabled is true, show the control disabled, drawn paler, with the reason beside it.',
  needs: ['public', 'restricted'],
  helps: ['private'],
  judge({ creator, public: { picked: usual }, restricted, private: closed }) {
    if (creator === null) return cannotTell(NO_CREATOR)
    const visits = [restricted, closed].filter((visit) => visit.ok).filter(({ creatorAsked }) => creatorAsked > 0)
    if (visits.length === 0) return cannotTell('Opened again, the page did not ask for creator_info.')
    const wrong = visits.flatMap((visit) => wrongIn(visit, usual))
    if (wrong.length > 0) return failed(...wrong)
    return passed(
      shown('With all three turned off in TikTok, all three are disabled and drawn differently.', restricted.picked),
    )
  },
})

function wrongIn({ creator, picked }: SettingsVisit, usual: View): Evidence[] {
  return INTERACTIONS.filter((name) => creator?.[`${name}Disabled`] === true && usual.parts[name] !== null).flatMap(
    (name) => {
      const control = picked.parts[name]
      if (control === null) return [shown(`${name}: it is not shown at all; it should be shown, greyed out.`, picked)]
      if (!control.disabled) return [shown(`"${control.name}" can be turned on.`, picked)]
      if (control.looks === usual.parts[name]?.looks)
        return [shown(`"${control.name}" is disabled, and looks as if it were not.`, picked)]
      return []
    },
  )
}
