import { audit, failed, passed, shown } from './audit.js'

export const settingsInView = audit({
  clause: 'page.settings-in-view',
  title: 'No setting is hidden in a folded part of the page',
  failureTitle: 'Settings are hidden in a folded part of the page',
  quote: 'Every control needs to be shown, and operated, in the demo video.',
  why: 'A panel that is folded from the start is a real mistake: the reviewer never sees what is in it.',
  fix: 'Show audience, interactions and disclosure unfolded.',
  needs: ['public'],
  judge({ public: { unfolded, picked } }) {
    if (unfolded.length === 0) return passed(shown('Audience, interactions and disclosure were there at once.', picked))
    return failed(
      shown(`${unfolded.map((name) => `"${name}"`).join(' and ')} had to be opened to see the settings.`, picked),
    )
  },
})
