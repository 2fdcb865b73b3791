// Transcribes the two error envelopes of TikTok's v2 API ("API v2 Error Handling" and
// "OAuth Error Handling", developers.tiktok.com, read September 2026).

/** Every API answer carries this; success is `code: 'ok'`, whatever the HTTP status says. */
export interface ApiErrorEnvelope {
  error: {
    code: string
    message: string
    /** TikTok's support asks for it. Some answers spell it `logid`. */
    log_id: string
  }
}

/** The token, refresh and revoke endpoints fail flat, and at times with HTTP 200. */
export interface OAuthErrorBody {
  error: string
  error_description: string
  log_id: string
}
