import { audit, failed, passed, shown } from './audit.js'

export const dropdown = audit({
  clause: '2b.dropdown',
  title: 'The audience is chosen in a dropdown',
  failureTitle: 'The audience is not chosen in a dropdown',
  why: 'The guideline asks for a dropdown, and reviewers look for one.',
  fix: 'Put the audiences in a dropdown named "Who can view this post": a button that opens a list, with nothing chosen.',
  needs: ['public'],
  judge({ public: { privacy, picked } }) {
    if (privacy.control !== null) return passed(shown(`"${privacy.control.name}" opens a list.`, privacy))
    if (privacy.options.length > 0)
      return failed(shown(`${privacy.options.length} audiences stand open on the page.`, picked))
    return failed(shown('There is nothing on the page in which an audience could be chosen.', picked))
  },
})
