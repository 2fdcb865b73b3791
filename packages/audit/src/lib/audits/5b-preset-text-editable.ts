import { audit, failed, notApplicable, passed, shown } from './audit.js'

export const presetTextEditable = audit({
  clause: '5b.preset-text-editable',
  title: 'Text that was there before can be changed',
  failureTitle: 'Text that was there before cannot be changed',
  why: 'The guideline lets an app preset a title or hashtags only when the person can edit them before posting.',
  fix: 'Put preset text into the caption field itself, and leave the field editable.',
  needs: ['public'],
  judge({ public: { caption, picked } }) {
    if (caption === null) return notApplicable('There is no field for a caption.')
    if (caption.preset === '') return notApplicable('No text is preset.')
    if (caption.written === caption.wanted) return passed(shown(`"${caption.preset}" could be replaced.`, picked))
    if (!caption.written.includes(caption.preset)) return passed(shown(`"${caption.preset}" could be removed.`, picked))
    return failed(shown(`"${caption.preset}" could not be removed.`, picked))
  },
})
