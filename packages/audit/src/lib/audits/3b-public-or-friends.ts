import { audit, cannotTell, failed, notApplicable, passed, shown } from './audit.js'

export const publicOrFriends = audit({
  clause: '3b.public-or-friends',
  title: 'Branded content can be shown to everyone or to friends, and to nobody else',
  failureTitle: 'Branded content can be shown to followers, or not to everyone and friends',
  why: 'Followers is a private audience, too, and stays selectable in many products.',
  fix: 'With Branded content ticked, disable Followers as well as Only me; leave Everyone and Friends alone.',
  needs: ['public', 'private'],
  judge({ public: everyone, private: { brandedPrivacy } }) {
    const open = everyone.brandedPrivacy?.options.filter(({ level }) => level !== null) ?? []
    const shut = open.find(
      ({ level, disabled }) => (level === 'PUBLIC_TO_EVERYONE' || level === 'MUTUAL_FOLLOW_FRIENDS') && disabled,
    )
    if (shut) return failed(shown(`With Branded content ticked, "${shut.name}" is disabled.`, everyone.brandedPrivacy))
    if (brandedPrivacy === null) return cannotTell('Branded content could not be ticked with a private account.')
    if (brandedPrivacy.options.length === 0) return cannotTell('The list of audiences could not be opened again.')
    const followers = brandedPrivacy.options.find(({ level }) => level === 'FOLLOWER_OF_CREATOR')
    if (!followers) return notApplicable('The page does not offer Followers.')
    if (followers.disabled)
      return passed(shown(`With Branded content ticked, "${followers.name}" is disabled.`, brandedPrivacy))
    return failed(shown(`With Branded content ticked, "${followers.name}" can be chosen.`, brandedPrivacy))
  },
})
