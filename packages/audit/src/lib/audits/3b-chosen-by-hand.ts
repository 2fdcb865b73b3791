import { LEVEL_NAMES, type Level } from '../page/levels.js'
import { audit, cannotTell, failed, passed, shown } from './audit.js'
import { levelShown } from '../page/chosen.js'

export const chosenByHand = audit({
  clause: '3b.chosen-by-hand',
  title: 'The audience is never switched for the person',
  failureTitle: 'The audience is switched without the person choosing it',
  why: 'A post that is seen by others than the person chose cannot be taken back, and 2b asks for a choice by hand.',
  fix: 'Change the audience only when the person picks another one. Where it no longer fits, say so and block publishing.',
  needs: ['public'],
  judge({ public: { trace, privacy, privateFirst, privateForced } }) {
    const [before, ...steps] = trace
    if (before?.level === undefined || before.level === null || steps.length === 0) {
      return cannotTell('No audience could be chosen, so it was not seen whether it stays.')
    }
    const name = (level: Level | null) => (level === null ? 'nothing' : LEVEL_NAMES[level])
    const changed = steps.find(({ level }) => level !== before.level)
    if (changed)
      return failed(`${name(before.level)} was chosen; after ${changed.after} it was ${name(changed.level)}.`)
    if (privateFirst && privateForced && levelShown(privateFirst, privacy.options) === 'SELF_ONLY') {
      const now = levelShown(privateForced, privacy.options)
      if (now !== 'SELF_ONLY')
        return failed(shown(`Only me was chosen; after a press on Branded content it was ${name(now)}.`, privateForced))
    }
    return passed(`${name(before.level)} stayed chosen through ${steps.length} other changes.`)
  },
})
