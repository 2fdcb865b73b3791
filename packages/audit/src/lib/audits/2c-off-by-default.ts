import { audit, cannotTell, failed, passed, shown } from './audit.js'
import { INTERACTIONS } from './interactions.js'

export const interactionsOffByDefault = audit({
  clause: '2c.off-by-default',
  title: 'Comment, Duet and Stitch are off until the person turns them on',
  failureTitle: 'An interaction is on before the person turns it on',
  why: '"Users must manually turn on these interaction settings and none should be checked by default": cited in 11 of 24 rejections.',
  fix: 'Begin with all three unticked, and keep none of them from an earlier post.',
  needs: ['public'],
  helps: ['private', 'restricted'],
  judge({ public: everyone, private: closed, restricted }) {
    const visits = [everyone, closed, restricted].filter((visit) => visit.ok)
    const on = visits.flatMap(({ opened, picked }) =>
      [opened, picked].flatMap((view) =>
        INTERACTIONS.filter((name) => view.parts[name]?.checked === true).map((name) =>
          shown(`"${view.parts[name]?.name}" is on.`, view),
        ),
      ),
    )
    const [first] = on
    if (first) return failed(first)
    const { picked } = everyone
    const found = INTERACTIONS.filter((name) => picked.parts[name] !== null)
    if (found.length === 0)
      return cannotTell('No control for Comment, Duet or Stitch was found; name them in the config.')
    const missing = INTERACTIONS.filter((name) => !found.includes(name))
    if (missing.length > 0) return failed(shown(`There is no control for ${missing.join(' and ')}.`, picked))
    return passed(shown('All three are there, and off.', picked))
  },
})
