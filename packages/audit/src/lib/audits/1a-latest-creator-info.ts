import { NO_CREATOR } from './1a-nickname-shown.js'
import { audit, cannotTell, failed, passed, shown } from './audit.js'
import { says } from './words.js'

export const latestCreatorInfo = audit({
  clause: '1a.latest-creator-info',
  title: 'Each time the page opens it asks for creator_info, and shows what it says',
  failureTitle: 'The page shows an old creator_info',
  why: 'The account may have been renamed, made private or capped since; the page then offers what TikTok refuses.',
  fix: 'Ask for creator_info each time the page is rendered; cache it nowhere.',
  needs: ['public', 'private'],
  judge({ creator, public: before, private: { creator: now, creatorAsked, opened, picked } }) {
    if (creator === null || now === null) return cannotTell(NO_CREATOR)
    if (creatorAsked === 0) return failed(shown('Opened again, the page did not ask for creator_info.', opened))
    if (says(opened, now.nickname) || says(picked, now.nickname)) {
      return passed(shown(`Opened again after the account was renamed, the page says "${now.nickname}".`, opened))
    }
    if (!says(before.opened, creator.nickname) && !says(before.picked, creator.nickname)) {
      return cannotTell('The page shows no nickname at all, so it cannot be seen whether it is the latest.')
    }
    return failed(shown(`creator_info now says "${now.nickname}", which is nowhere on the page.`, opened))
  },
})
