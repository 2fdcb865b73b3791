import type { View } from '../page/view.js'
import { audit, cannotTell, failed, passed, shown } from './audit.js'
import { isForeign } from './words.js'
import { levelShown } from '../page/chosen.js'

export const boxDisabledWhenPrivate = audit({
  clause: '3b.box-disabled-when-private',
  title: 'With Only me chosen first, Branded content is disabled, and the page says why',
  failureTitle: 'With Only me chosen first, Branded content can be ticked, or the page does not say why not',
  why: 'The other order of the same rule; reviewers try both.',
  fix: "While the audience is Only me or Followers, disable the Branded content box and say beside it that visibility for branded content can't be private.",
  needs: ['public'],
  judge({ public: { privacy, privateFirst, privateHint, privateForced } }) {
    if (privateFirst === null) return cannotTell('Only me could not be chosen first.')
    const box = privateFirst.parts.brandedContent
    if (!box)
      return failed(
        shown('With Only me chosen, the Branded content box is gone; it should be there, disabled.', privateFirst),
      )
    if (!box.disabled && privateForced && levelShown(privateForced, privacy.options) !== 'SELF_ONLY') {
      return cannotTell('Ticking the box changes the audience; see 3b.chosen-by-hand.')
    }
    if (!box.disabled || privateForced?.parts.brandedContent?.checked) {
      return failed(shown(`Only me is chosen, and "${box.name}" can be ticked.`, privateFirst))
    }
    const said = [...(privateHint?.pointer ?? []), box.description, ...textsOf(privateFirst)]
    const reason = said.find(explains)
    if (reason) return passed(shown(`It is disabled, and the page says "${reason}".`, privateFirst))
    if (isForeign(privateFirst))
      return cannotTell(
        shown(`It is disabled; the page is in ${privateFirst.lang}, so the reason cannot be read.`, privateFirst),
      )
    return failed(shown('It is disabled, and nothing on the page says why.', privateFirst))
  },
})

const textsOf = ({ texts }: View) => texts.map(({ text }) => text)

/** Whatever its words: branded content and privacy do not go together. */
function explains(text: string): boolean {
  return (
    /brand|partner/i.test(text) &&
    /private|only me|visib/i.test(text) &&
    /can.?t|cannot|can not|not |only|unless|first/i.test(text)
  )
}
