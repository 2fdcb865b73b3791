import type { Actor, Retry } from './api-error.js'
import { SENTENCES, type ReasonCode } from './reasons.js'

/** What there is to say about a code, known or not. */
export interface Explanation {
  actor: Actor
  retry: Retry
  /** What happened and what to do, for the person. */
  message: string
  /** Names the sentence where the code is not its name. */
  messageCode?: string
  /** The clause it concerns, when one does. */
  point?: string
}

export const RECONNECT =
  'The connection to this TikTok account has ended. Connect it again, then publish; your draft is kept.'
export const OURS =
  'The app sent TikTok something it does not accept. Nothing was posted; please tell the people who run this app.'
export const TIKTOK_DOWN = 'TikTok has a problem on its side. Try again in a few minutes.'
const SCOPE_MISSING = {
  actor: 'creator',
  retry: 'after_connect',
  message:
    'This app lacks the permission to post for you. Connect the account again and allow posting; your draft is kept.',
} as const

/**
 * What TikTok can answer to a question about the account. Apart from the whole table, so that a page
 * that only reads creator_info does not carry the sentences of every endpoint.
 */
export const ACCOUNT_ERRORS = {
  spam_risk_too_many_posts: stopped('creator', 'spam_risk_too_many_posts'),
  spam_risk_user_banned_from_posting: stopped('creator', 'spam_risk_user_banned_from_posting'),
  reached_active_user_cap: stopped('host', 'reached_active_user_cap'),
  invalid_param: { actor: 'host', retry: 'never', message: OURS },
  scope_permission_missed: SCOPE_MISSING,
  scope_not_authorized: SCOPE_MISSING,
  access_token_invalid: { actor: 'creator', retry: 'after_connect', message: RECONNECT },
  rate_limit_exceeded: {
    actor: 'tiktok',
    retry: 'later',
    message: 'TikTok asks for a pause: too many requests within a minute. Try again in a minute.',
  },
  internal_error: { actor: 'tiktok', retry: 'now', message: TIKTOK_DOWN },
} as const satisfies Readonly<Record<string, Explanation>>

/** 1b: the codes that stop the page. */
function stopped(actor: Actor, code: ReasonCode): Explanation {
  const { point, message } = SENTENCES[code]
  return { actor, retry: 'later', message, point }
}

/** The row of `code`; else what the HTTP status tells of a code that is new to us. */
export function explain(rows: Readonly<Record<string, Explanation>>, code: string, httpStatus: number): Explanation {
  if (Object.hasOwn(rows, code)) return rows[code] ?? UNKNOWN
  if (httpStatus === 429) return { ...ACCOUNT_ERRORS.rate_limit_exceeded, messageCode: 'rate_limit_exceeded' }
  if (httpStatus >= 500) return { ...ACCOUNT_ERRORS.internal_error, messageCode: 'internal_error' }
  return UNKNOWN
}

const UNKNOWN: Explanation = {
  actor: 'host',
  retry: 'never',
  message:
    'TikTok refused for a reason that is new to this app. Please pass its code on to the people who run this app.',
  messageCode: 'tiktok_unknown',
}
