import { audit, cannotTell, failed, passed, shown } from './audit.js'
import { promptIn } from './words.js'

export const noPromptBeforeATick = audit({
  clause: '3a.no-prompt-before-a-tick',
  title: 'No prompt is to be seen before its box is ticked',
  failureTitle: 'A prompt is shown before its box is ticked',
  why: "A real reason of rejection: \"'Your photo/video will be labeled as 'Promotional content'' should not appear by default\".",
  fix: 'Show each prompt only while its box is ticked, not as soon as the switch is on.',
  needs: ['public'],
  judge({ public: { opened, picked, disclosed } }) {
    for (const view of [opened, picked, ...(disclosed ? [disclosed] : [])]) {
      const ticked = view.parts.yourBrand?.checked || view.parts.brandedContent?.checked
      const prompt = promptIn(view, 'Promotional content') ?? promptIn(view, 'Paid partnership')
      if (prompt && !ticked) return failed(shown(`Nothing is ticked, and the page says "${prompt}".`, view))
    }
    if (disclosed === null) return cannotTell('The disclosure could not be turned on.')
    return passed(shown('With the switch on and nothing ticked, neither is there.', disclosed))
  },
})
