import type { ReasonValues } from './reasons.js'

/**
 * Everything that can go wrong between the page and TikTok, in one shape. Two envelopes of TikTok's
 * and the proxy's own refusals end here.
 */
export interface ApiError {
  /** Who said no. `network`: nobody answered. */
  from: 'tiktok' | 'proxy' | 'network'
  /** TikTok's own code where TikTok refused; unknown codes are kept, not translated. */
  code: string
  /** The sentence for the person: what happened, and what to do. */
  message: string
  /** Names the sentence where `code` is not its name; another language is looked up by it. */
  messageCode?: string
  /** The numbers in the sentence, when it is a rule's. */
  values?: ReasonValues
  /** TikTok's log id, for its support. */
  logId: string | null
  /** Who can mend it. */
  actor: Actor
  retry: Retry
  /** Where in the document the fault lies, e.g. `data.privacy_level_options[1]`. */
  path?: string
  /** The clause that was broken, when one was. */
  point?: string
}

/** `creator`: the person. `host`: the developers of the app. `tiktok`: nobody here. */
export type Actor = 'creator' | 'host' | 'tiktok'

/**
 * `never`: asking again cannot help. `now`: the same request may be sent again. `later`: after the
 * cap or limit has passed. `after_connect`: once the account is connected again. `after_change`:
 * once the draft, the file or the account's settings changed.
 */
export type Retry = 'never' | 'now' | 'later' | 'after_connect' | 'after_change'
