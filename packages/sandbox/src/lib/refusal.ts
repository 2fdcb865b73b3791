/**
 * TikTok says no. Thrown by checks, turned into the error envelope in one place, so that the happy
 * path of every route runs straight down.
 */
export class Refusal extends Error {
  constructor(
    readonly code: string,
    readonly status: number,
    message: string,
  ) {
    super(message)
    this.name = 'Refusal'
  }
}

const INTEGRATION_GUIDELINES =
  'Please review our integration guidelines at https://developers.tiktok.com/doc/content-sharing-guidelines/'

/**
 * Code, HTTP status, message. From the error tables of "Direct Post", "Photo Post", "Get Post
 * Status", "Query Creator Info" and "API v2 Error Handling" (September 2026).
 */
const REFUSALS = {
  access_token_invalid: [401, 'The access token is invalid or not found in the request.'],
  scope_not_authorized: [401, 'The user did not authorize the scope required for completing this request.'],
  scope_permission_missed: [400, 'The requested fields need a scope that was not granted.'],
  rate_limit_exceeded: [429, 'The API rate limit was exceeded. Please try again later.'],
  invalid_param: [400, 'One or more fields in the request are invalid.'],
  invalid_params: [400, 'One or more fields in the request are invalid.'],
  invalid_file_upload: [400, 'The uploaded file does not meet API specifications.'],
  app_version_check_failed: [400, 'Only TikTok 31.8 and above can receive this upload.'],
  invalid_publish_id: [400, 'The publish_id does not exist.'],
  token_not_authorized_for_specified_publish_id: [
    400,
    'The user token is not authorized for the specified publish_id.',
  ],
  publish_not_cancellable: [400, 'The publish request can no longer be cancelled.'],
  spam_risk_too_many_posts: [403, 'The daily post cap from the API is reached for the current user.'],
  spam_risk_user_banned_from_posting: [403, 'The user is banned from making new posts.'],
  spam_risk_too_many_pending_share: [403, 'There may be at most 5 pending shares within any 24-hour period.'],
  reached_active_user_cap: [403, 'The daily quota for active publishing users from your client is reached.'],
  unaudited_client_can_only_post_to_private_accounts: [403, INTEGRATION_GUIDELINES],
  privacy_level_option_mismatch: [403, INTEGRATION_GUIDELINES],
  url_ownership_unverified: [
    403,
    'Please review our URL ownership verification rules at https://developers.tiktok.com/doc/content-posting-api-media-transfer-guide',
  ],
  unsupported_path: [404, 'Unsupported path'],
  internal_error: [500, 'An internal error occurred. Please try again later.'],
} as const satisfies Record<string, readonly [status: number, message: string]>

export type RefusalCode = keyof typeof REFUSALS

/** Every code the API endpoints refuse with. */
export const REFUSAL_CODES = Object.keys(REFUSALS) as RefusalCode[]

/** A refusal with its documented status, and a message that says more where we know more. */
export function refuse(code: RefusalCode, message?: string): Refusal {
  const [status, usual] = REFUSALS[code]
  return new Refusal(code, status, message ?? usual)
}

/** The same code, answered with another status: creator_info reports three of them with 200. */
export function refuseWithStatus(code: RefusalCode, status: number): Refusal {
  return new Refusal(code, status, REFUSALS[code][1])
}

/** The statuses of PUT {upload_url}, "Upload Video" (September 2026). */
const UPLOAD_STATUSES: Readonly<Record<string, number>> = {
  upload_malformed: 400,
  upload_url_expired: 403,
  upload_not_found: 404,
  chunk_out_of_order: 416,
  internal_error: 500,
}

// Said with 200 by creator_info, "Query Creator Info" (September 2026).
const SAID_WITH_200 = ['spam_risk_too_many_posts', 'spam_risk_user_banned_from_posting', 'reached_active_user_cap']

/** A refusal on order, as that endpoint would say it. Codes that no page knows are refused with 400. */
export function documentedRefusal(
  { endpoint, refusesAs }: { endpoint: string; refusesAs: string },
  { code, status }: { code: string | null; status: number | null },
): Refusal | OAuthRefusal {
  const name = code ?? 'internal_error'
  // An app must survive codes that are on no page, so any may be ordered.
  if (refusesAs === 'oauth') return new OAuthRefusal(name as OAuthErrorCode, 'Ordered from the sandbox.', status ?? 200)
  if (refusesAs === 'upload')
    return new Refusal(name, status ?? UPLOAD_STATUSES[name] ?? 400, 'Ordered from the sandbox.')

  const known = name in REFUSALS ? refuse(name as RefusalCode) : new Refusal(name, 400, 'Ordered from the sandbox.')
  const usual = endpoint === 'creator_info/query' && SAID_WITH_200.includes(name) ? 200 : known.status
  return new Refusal(name, status ?? usual, known.message)
}

/** The flat error of the OAuth endpoints. */
export class OAuthRefusal extends Error {
  constructor(
    readonly code: OAuthErrorCode,
    readonly description: string,
    readonly status = 400,
  ) {
    super(description)
    this.name = 'OAuthRefusal'
  }
}

/** From "OAuth Error Handling" (September 2026). */
export type OAuthErrorCode =
  | 'access_denied'
  | 'invalid_client'
  | 'invalid_grant'
  | 'invalid_request'
  | 'invalid_scope'
  | 'unauthorized_client'
  | 'unsupported_grant_type'
  | 'unsupported_response_type'
  | 'server_error'
  | 'temporarily_unavailable'
