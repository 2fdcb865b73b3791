/**
 * What TikTok's pages leave open, or say in two ways. Each has a name and can be switched; the
 * default is the reading that forgives least, unless TikTok's own examples would fail under it.
 */
export interface Variants {
  /**
   * "Media Transfer Guide" (September 2026) says 5 MB, 64 MB and 128 MB and never which megabyte.
   * `strict` takes the smaller maximum and the larger minimum. @default 'strict'
   */
  megabyte: 'strict' | 'decimal' | 'binary'
  /**
   * Init began to refuse a single chunk whose `chunk_size` is not `video_size` about 9 August 2026
   * (field reports); the guide's formula alone allows it. @default 'since_august_2026'
   */
  chunkPlan: 'since_august_2026' | 'formula_only'
  /**
   * The guide prints the answer's header as `bytes 0-{UPLOADED_BYTES}/{TOTAL}`: read literally a
   * count, by HTTP the index of the last byte. @default 'count'
   */
  progressHeader: 'count' | 'last_index'
  /** "Get Post Status" calls `uploaded_bytes` 1-indexed; some read it from 0. @default 'count' */
  uploadedBytes: 'count' | 'last_index'
  /** A chunk that was already accepted and comes again: not on any page. @default 'refuse_416' */
  resentChunk: 'refuse_416' | 'accept_206'
  /**
   * "Direct Post" marks `brand_content_toggle` as required, and its own example leaves it out.
   * @default 'optional', since the page's example must pass
   */
  brandContentToggle: 'optional' | 'required'
  /**
   * "Content Sharing Guidelines" 3b: branded content is for everyone or friends. Whether the API
   * checks it is not on its pages. @default 'refuse'
   */
  privateBrandedContent: 'refuse' | 'accept'
  /**
   * "Direct Post" spells the code `invalid_param`, "API v2 Error Handling" `invalid_params`.
   * @default 'invalid_param'
   */
  paramCode: 'invalid_param' | 'invalid_params'
  /** HTTP status of a refused code or refresh token; seen both ways. @default 200 */
  invalidGrantStatus: 200 | 400
  /**
   * "Refresh a User Access Token" (2 November 2026) ends the old refresh token and is silent on
   * the old access token. @default 'dies'
   */
  oldAccessToken: 'dies' | 'lives_until_expiry'
  /** "Manage OAuth Access Tokens" (5 November 2026) says 2 h and 180 days, older pages 24 h and 365 days. @default '2h_180d' */
  tokenLifetimes: '2h_180d' | '24h_365d'
  /** "Login Kit for Desktop" hex-encodes the PKCE challenge, the standard uses base64url. @default 'either' */
  pkce: 'either' | 'hex' | 'base64url'
  /** Every documented path ends in `/`; a path without it is not documented. @default 'refuse' */
  missingSlash: 'refuse' | 'accept'
  /** `publicly_available` in "Webhooks Events", `publicaly_available` elsewhere. @default 'publicly' */
  eventSpelling: 'publicly' | 'publicaly'
  /** `publicaly_available_post_id` on the page of "Get Post Status", `publicly_…` in field reports. @default 'publicaly' */
  postIdSpelling: 'publicaly' | 'publicly'
  /** Most pages print `log_id`, some answers carry `logid`. @default 'log_id' */
  logIdName: 'log_id' | 'logid'
  /** Whether `t` in the signature is the time of this delivery or of the first. @default 'per_delivery' */
  signatureTime: 'per_delivery' | 'first_delivery'
  /**
   * "Webhooks": pending shares are counted over 24 hours; field reports say it is a standing count.
   * @default 'standing'
   */
  pendingShares: 'standing' | 'last_24h'
  /** "Photo Post" (September 2026): "maximum 1080p", of which side is not said. @default 'both_sides' */
  photo1080p: 'both_sides' | 'shorter_side'
}

export const STRICT: Variants = {
  megabyte: 'strict',
  chunkPlan: 'since_august_2026',
  progressHeader: 'count',
  uploadedBytes: 'count',
  resentChunk: 'refuse_416',
  brandContentToggle: 'optional',
  privateBrandedContent: 'refuse',
  paramCode: 'invalid_param',
  invalidGrantStatus: 200,
  oldAccessToken: 'dies',
  tokenLifetimes: '2h_180d',
  pkce: 'either',
  missingSlash: 'refuse',
  eventSpelling: 'publicly',
  postIdSpelling: 'publicaly',
  logIdName: 'log_id',
  signatureTime: 'per_delivery',
  pendingShares: 'standing',
  photo1080p: 'both_sides',
}

/** Every value a variant can take, for choosing one by hand. */
export const VARIANT_VALUES: { readonly [Name in keyof Variants]: readonly Variants[Name][] } = {
  megabyte: ['strict', 'decimal', 'binary'],
  chunkPlan: ['since_august_2026', 'formula_only'],
  progressHeader: ['count', 'last_index'],
  uploadedBytes: ['count', 'last_index'],
  resentChunk: ['refuse_416', 'accept_206'],
  brandContentToggle: ['optional', 'required'],
  privateBrandedContent: ['refuse', 'accept'],
  paramCode: ['invalid_param', 'invalid_params'],
  invalidGrantStatus: [200, 400],
  oldAccessToken: ['dies', 'lives_until_expiry'],
  tokenLifetimes: ['2h_180d', '24h_365d'],
  pkce: ['either', 'hex', 'base64url'],
  missingSlash: ['refuse', 'accept'],
  eventSpelling: ['publicly', 'publicaly'],
  postIdSpelling: ['publicaly', 'publicly'],
  logIdName: ['log_id', 'logid'],
  signatureTime: ['per_delivery', 'first_delivery'],
  pendingShares: ['standing', 'last_24h'],
  photo1080p: ['both_sides', 'shorter_side'],
}
