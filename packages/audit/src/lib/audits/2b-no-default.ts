import { audit, cannotTell, failed, passed, shown } from './audit.js'

export const noDefault = audit({
  clause: '2b.no-default',
  title: 'No audience is chosen until the person chooses one',
  failureTitle: 'An audience is chosen before the person chooses',
  why: 'Cited in 10 of 24 rejections: default or hard-coded privacy. It is no help either when there is one option only.',
  fix: 'Begin with a placeholder such as "Select who can view", that is no audience, also when only one is offered.',
  needs: ['public'],
  helps: ['private', 'restricted'],
  judge({ public: everyone, private: closed, restricted }) {
    const visits = [everyone, closed, restricted].filter((visit) => visit.ok)
    const chosen = visits.filter(({ privacy }) => privacy.chosenAtFirst !== null)
    if (chosen.length > 0) {
      return failed(
        ...chosen.map(({ privacy, picked }) =>
          shown(`"${privacy.chosenAtFirst}" of ${privacy.options.length} was chosen when the page opened.`, picked),
        ),
      )
    }
    if (everyone.privacy.options.length === 0) return cannotTell('No list of audiences could be opened.')
    return passed(shown(`Nothing was chosen on ${visits.length} visits with different accounts.`, everyone.picked))
  },
})
