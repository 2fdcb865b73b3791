import { audit, cannotTell, failed, passed, shown } from './audit.js'
import { quoted, says } from './words.js'

export const nicknameShown = audit({
  clause: '1a.nickname-shown',
  title: "The page shows the creator's nickname",
  failureTitle: 'The page does not show whose account the post goes to',
  why: '"Missing nickname" is one of the reasons that reviewers give: a person must see which account the post goes to.',
  fix: 'Show creator_nickname from the latest creator_info at the top of the page, with the avatar beside it.',
  needs: ['public'],
  judge({ creator, public: { opened, picked } }) {
    if (creator === null) return cannotTell(NO_CREATOR)
    const found = [opened, picked].find((view) => says(view, creator.nickname))
    if (found) return passed(shown(`The page says "${creator.nickname}".`, found))
    const first = opened.texts.slice(0, 5).map(({ text }) => text)
    return failed(shown(`"${creator.nickname}" is nowhere on the page, which begins ${quoted(first)}.`, opened))
  },
})

/** Shared by all audits that compare the page with what its backend said. */
export const NO_CREATOR =
  'The page asked its backend nothing that looks like creator_info. When it is asked for on the server, or in a form of your own, name it in the config: "backend": { "creatorInfo": "/api/…" }.'
