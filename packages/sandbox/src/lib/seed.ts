import type { App, Creator } from './entities.js'

/** A creator as a seed file or an option writes it: a username, and what is unusual about it. */
export type CreatorSeed = Pick<Creator, 'username'> & Partial<Creator>

/** An app as an option writes it; what is left out is the mildest. */
export type AppSeed = Pick<App, 'clientKey' | 'clientSecret'> & Partial<App>

/** The accounts out of the box. One line adds another. */
export const DEFAULT_CREATORS: readonly CreatorSeed[] = [
  { username: 'public', nickname: 'Mara Lindqvist', about: 'A public account that may do everything.' },
  {
    username: 'private',
    nickname: 'Tomás Arrieta',
    about: 'A private account: no Everyone, no Duet, no Stitch.',
    isPrivate: true,
  },
  {
    username: 'no-duet-stitch',
    nickname: 'Ines Okafor',
    about: 'Public, with Duet and Stitch turned off in TikTok.',
    duetDisabled: true,
    stitchDisabled: true,
  },
  {
    username: 'no-interactions',
    nickname: 'Bao Nguyen',
    about: 'Public, with comments, Duet and Stitch turned off.',
    commentDisabled: true,
    duetDisabled: true,
    stitchDisabled: true,
  },
  {
    username: 'capped',
    nickname: 'Juno Castellane',
    about: 'Has posted too much today: come back tomorrow.',
    cannotPost: 'spam_risk_too_many_posts',
  },
  {
    username: 'banned',
    nickname: 'Rufus Adeyemi',
    about: 'Banned from posting by TikTok.',
    cannotPost: 'spam_risk_user_banned_from_posting',
  },
  {
    username: 'sixty-seconds',
    nickname: 'Wren Halloran',
    about: 'May post one minute of video at most.',
    maxVideoPostDurationSec: 60,
  },
  {
    username: 'app-capped',
    nickname: 'Noor Haddad',
    about: 'The app has reached its number of creators for today.',
    cannotPost: 'reached_active_user_cap',
  },
  {
    username: 'old-app',
    nickname: 'Petra Svoboda',
    about: 'Her phone runs a TikTok too old to receive drafts.',
    hasOldTikTok: true,
  },
  {
    username: 'hostile',
    nickname: '<img src=x onerror=alert(1)>"\'&\u202Eeman\u202C',
    about: 'A nickname that tries to break the page around it.',
  },
  {
    username: 'long-name',
    nickname: 'Maximiliana-Theodora von Hohenberg-Wallerstein und zu Oettingen 🎻🪁',
    about: 'A nickname that does not fit on one line.',
  },
  { username: 'right-to-left', nickname: 'ليلى بن يوسف', about: 'A nickname written from right to left.' },
]

/** The app that exists when no other is given. */
export const DEFAULT_APP: AppSeed = {
  clientKey: 'sandbox-client-key',
  clientSecret: 'sandbox-client-secret',
  name: 'Your app',
  redirectUris: ['https://app.example/tiktok/callback'],
}

/** Fills in what a seed leaves out: public, unrestricted, ten minutes. */
export function toCreator(seed: CreatorSeed): Creator {
  return {
    nickname: seed.username,
    about: 'Added by you.',
    isPrivate: false,
    commentDisabled: false,
    duetDisabled: false,
    stitchDisabled: false,
    maxVideoPostDurationSec: 600,
    cannotPost: null,
    hasOldTikTok: false,
    ...seed,
  }
}

export function toApp(seed: AppSeed): App {
  return {
    name: 'Your app',
    redirectUris: [],
    audited: true,
    verifiedPrefixes: [],
    webhookUrl: null,
    ...seed,
  }
}
