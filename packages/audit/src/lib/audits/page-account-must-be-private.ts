import { audit, cannotTell, failed, passed, type Verdict } from './audit.js'
import { quoted } from './words.js'

export const accountMustBePrivate = audit({
  clause: 'page.account-must-be-private',
  title: 'An unaudited app says that the account, not the post, has to be private',
  failureTitle: 'unaudited_client_can_only_post_to_private_accounts is explained wrongly',
  quote: 'Unaudited clients can only post to accounts that are private at the time of posting.',
  why: 'The person changes the audience of the post, it is refused again, and nobody finds the reason.',
  fix: 'Say: "Until this app is audited, set your TikTok account to private (in TikTok: Settings and privacy), then post."',
  needs: ['refused'],
  judge({ shape, refused: { unaudited, guessed } }): Verdict {
    if (unaudited === null) return cannotTell('Nothing was seen to be published.')
    const texts = quoted(unaudited)
    if (unaudited.length === 0)
      return guessed
        ? cannotTell('The page said nothing.')
        : failed('TikTok refused the post, and the page said nothing.')
    const said = unaudited.join(' ')
    if (/account/i.test(said) && /private/i.test(said)) return passed(`The page says ${texts}.`)
    if (/only me|private/i.test(said)) return failed(`The page says ${texts}.`)
    return cannotTell(
      shape === 'direct-post-kit'
        ? 'The sentence is written by your server, which was not asked.'
        : `The page says ${texts}.`,
    )
  },
})
