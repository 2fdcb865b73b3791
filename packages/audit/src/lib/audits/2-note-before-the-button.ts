import { audit, cannotTell, failed, passed, shown } from './audit.js'
import { comesBefore } from './order.js'

export const beforeTheButton = audit({
  clause: '2-note.before-the-button',
  title: 'The declaration stands before the publish button',
  failureTitle: 'The declaration stands after the publish button',
  why: 'What a person agrees to by a press has to be read before the press; reviewers look for it right there.',
  fix: 'Put the declaration directly above the publish button.',
  needs: ['public'],
  judge({ public: { picked } }) {
    const { declaration, publish } = picked.parts
    if (!declaration) return cannotTell('There is no declaration on the page.')
    if (!publish) return cannotTell('No publish button was found; name it in the config.')
    if (comesBefore(declaration, publish)) return passed(shown(`It stands before "${publish.name}".`, picked))
    return failed(shown(`It stands after "${publish.name}".`, picked))
  },
})
