import type { PrivacySeen, Visit } from '../artifacts.js'
import type { Evidence } from '../report/report.js'
import { NO_CREATOR } from './1a-nickname-shown.js'
import { audit, cannotTell, failed, passed, shown } from './audit.js'

export const optionsFollowCreatorInfo = audit({
  clause: '2b.options-follow-creator-info',
  title: 'The audiences are exactly those that TikTok offers this account',
  failureTitle: 'The audiences differ from what TikTok offers this account',
  why: 'TikTok rejects other values (privacy_level_option_mismatch) and reads repeats as a sign of a violation.',
  fix: 'Draw one option for each entry of privacy_level_options, and none when creator_info did not come.',
  needs: ['public'],
  helps: ['private', 'restricted', 'failing'],
  judge({ creator, public: everyone, private: closed, restricted, failing }) {
    if (creator === null) return cannotTell(NO_CREATOR)
    if (everyone.privacy.options.length === 0) return cannotTell('No list of audiences could be opened.')
    const visits = [everyone, closed, restricted]
      .filter((visit) => visit.ok)
      .filter(({ creatorAsked }) => creatorAsked > 0)
    const wrong = visits.map(difference).filter((each) => each !== null)
    if (failing.ok && failing.creatorAsked > 0 && failing.privacy.options.length > 0) {
      const names = failing.privacy.options.map(({ name }) => name).join(', ')
      wrong.push(shown(`creator_info failed, and the page offers ${names} all the same.`, failing.privacy))
    }
    if (wrong.length > 0) return failed(...wrong)
    return passed(shown(`${visits.length} accounts were shown, each with exactly its own audiences.`, everyone.privacy))
  },
})

function difference({ creator, privacy }: Visit & { privacy: PrivacySeen }): Evidence | null {
  if (creator === null || privacy.options.length === 0) return null
  const offered = privacy.options.map(({ level, name }) => level ?? `"${name}"`)
  const same = offered.length === creator.levels.length && creator.levels.every((level) => offered.includes(level))
  if (same) return null
  return shown(`TikTok offers ${creator.levels.join(', ')}; the page offers ${offered.join(', ')}.`, privacy)
}
