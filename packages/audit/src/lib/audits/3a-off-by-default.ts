import { audit, cannotTell, failed, passed, shown } from './audit.js'
import { INTERACTIONS } from './interactions.js'

export const disclosureOffByDefault = audit({
  clause: '3a.off-by-default',
  title: 'A disclosure switch is there, and off',
  failureTitle: 'The disclosure switch is on from the start, or missing',
  why: 'Commercial content is cited in 10 of 24 rejections; the switch is the first thing that is looked at.',
  fix: 'Add a switch that says whether the content promotes yourself, a brand, product or service, and begin with it off.',
  needs: ['public'],
  judge({ public: { opened, picked } }) {
    const { disclosure } = picked.parts
    if (disclosure === null) {
      const others = INTERACTIONS.some((name) => picked.parts[name] !== null)
      const text = shown('No switch that discloses commercial content was found.', picked)
      return others ? failed(text) : cannotTell(text)
    }
    if (disclosure.checked || opened.parts.disclosure?.checked)
      return failed(shown(`"${disclosure.name}" is on.`, picked))
    return passed(shown(`"${disclosure.name}" is off.`, picked))
  },
})
