import { FAULTS } from '../world/faults.js'
import type { FaultName, WireFault } from '../world/faults.js'

const NAMES = Object.keys(FAULTS) as FaultName[]

/** Everything that can happen to a call to this endpoint. */
export function faultsAt(endpoint: string): WireFault[] {
  const names = NAMES.filter((name) => canMeet(name, endpoint))
  return [...names, ...codesAt(endpoint)]
}

function canMeet(name: FaultName, endpoint: string): boolean {
  if (name === 'drop_midway') return endpoint === 'upload'
  if (name === 'ok_without_publish_id') return isInit(endpoint)
  return name !== 'ok_without_data' || endpoint !== 'upload'
}

/** Documented for that place ("Direct Post", "Photo Post", "Get Post Status", OAuth pages), and one that is on no page yet. */
function codesAt(endpoint: string): WireFault[] {
  if (endpoint === 'upload') return ['status:400', 'status:403', 'status:404', 'status:416', 'status:500', 'status:503']
  if (endpoint.startsWith('oauth/')) return OAUTH.map((code) => `code:${code}` as const)
  const codes = [...EVERYWHERE, ...(isInit(endpoint) ? INIT : []), ...(CODES[endpoint] ?? [])]
  return codes.map((code) => `code:${code}` as const)
}

const EVERYWHERE = [
  'access_token_invalid',
  'scope_not_authorized',
  'rate_limit_exceeded',
  'internal_error',
  'invalid_param',
  'invalid_params',
  'a_code_of_tomorrow',
]
const OAUTH = [
  'invalid_grant',
  'invalid_client',
  'invalid_request',
  'server_error',
  'temporarily_unavailable',
  'a_code_of_tomorrow',
]
const CAPS = ['spam_risk_too_many_posts', 'spam_risk_user_banned_from_posting', 'reached_active_user_cap']
const INIT = [
  ...CAPS,
  'unaudited_client_can_only_post_to_private_accounts',
  'url_ownership_unverified',
  'privacy_level_option_mismatch',
  'spam_risk_too_many_pending_share',
  'app_version_check_failed',
]
const CODES: Readonly<Record<string, readonly string[]>> = {
  'creator_info/query': CAPS,
  'status/fetch': ['invalid_publish_id', 'token_not_authorized_for_specified_publish_id'],
  cancel: ['invalid_publish_id', 'publish_not_cancellable'],
}

/**
 * A fault after which it is certain what happened, and which is over at the next try: the post has to
 * come through. A question changes nothing at TikTok and a chunk counts once, so there any lost answer
 * is harmless; at init and at the token only what never left, or what TikTok itself took back.
 */
export function isPassing(endpoint: string, fault: WireFault): boolean {
  if (fault === 'refuse' || fault === 'no_address') return true
  if (endpoint === 'upload') return fault in FAULTS || fault === 'status:500' || fault === 'status:503'
  if (endpoint.startsWith('oauth/')) return fault === 'code:server_error' || fault === 'code:temporarily_unavailable'
  if (fault === 'code:rate_limit_exceeded' || fault === 'code:access_token_invalid') return true
  return (
    (endpoint === 'creator_info/query' || endpoint === 'status/fetch') &&
    (fault in FAULTS || fault === 'code:internal_error')
  )
}

/** One fault for each way in which a call can end, for where two of them meet. */
export function representativesAt(endpoint: string): WireFault[] {
  const chosen: readonly WireFault[] = ['refuse', 'drop_before', 'drop_after', 'hang_after', 'error_500_after']
  if (endpoint === 'upload') return [...chosen, 'drop_midway', 'status:400', 'status:403', 'status:416']
  if (endpoint.startsWith('oauth/')) return [...chosen, 'code:invalid_grant']
  const lost: readonly WireFault[] = isInit(endpoint) ? ['ok_without_publish_id'] : []
  return [...chosen, ...lost, 'code:access_token_invalid', 'code:rate_limit_exceeded']
}

export const isInit = (endpoint: string): boolean => endpoint.endsWith('/init')
