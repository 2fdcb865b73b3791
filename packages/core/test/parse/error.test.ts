import { describe, expect, it } from 'vitest'
import { explainError, parseApiError, parseOAuthError, parseTokenAnswer, TIKTOK_ERRORS } from '../../src/index.js'
import { FAIL_REASONS } from '../../src/wire.js'

describe('parseApiError', () => {
  it('is silent about success, which is error.code "ok" (F06)', () => {
    expect(parseApiError({ data: {}, error: { code: 'ok', message: '', log_id: 'x' } }, 200)).toBeNull()
  })

  it('keeps code and log id, and says who can act', () => {
    expect(parseApiError({ error: { code: 'access_token_invalid', message: 'm', log_id: '2026' } }, 401)).toEqual({
      from: 'tiktok',
      code: 'access_token_invalid',
      message: expect.stringContaining('Connect it again'),
      logId: '2026',
      actor: 'creator',
      retry: 'after_connect',
    })
  })

  it('finds the log id under its other name (F07)', () => {
    expect(parseApiError({ error: { code: 'internal_error', logid: '2026' } }, 500)?.logId).toBe('2026')
    expect(parseApiError({ error: { code: 'internal_error', log_id: 7 } }, 500)?.logId).toBeNull()
  })

  it('takes a code that is new for a refusal, and never for success (F07)', () => {
    expect(parseApiError({ error: { code: 'brand_new', log_id: '1' } }, 400)).toMatchObject({
      code: 'brand_new',
      actor: 'host',
      retry: 'never',
    })
    expect(parseApiError({ error: { code: 'brand_new' } }, 503)).toMatchObject({ actor: 'tiktok', retry: 'now' })
    expect(parseApiError({ error: { code: 'brand_new' } }, 429)).toMatchObject({ retry: 'later' })
    expect(parseApiError({ error: { code: 'constructor' } }, 400)).toMatchObject({
      code: 'constructor',
      retry: 'never',
    })
  })

  it('decides on the parsed code, not on words elsewhere in the body (F08)', () => {
    const body = { error: { code: 'ok' }, data: { title: 'access_token_invalid', error: { code: 'internal' } } }
    expect(parseApiError(body, 200)).toBeNull()
    expect(parseApiError({ error: { code: 'invalid_param', message: 'internal_error' } }, 400)?.code).toBe(
      'invalid_param',
    )
  })

  it.each([
    null,
    undefined,
    '<html>502</html>',
    {},
    { error: null },
    { error: {} },
    { error: { code: 0 } },
    { error: 'ok' },
  ])('calls %j malformed', (json) => {
    expect(parseApiError(json, 502)).toMatchObject({ code: 'malformed_answer', path: 'error.code', actor: 'tiktok' })
  })
})

describe('parseOAuthError', () => {
  it('reads the flat envelope, with HTTP 200 too (F06, F40)', () => {
    expect(parseOAuthError({ error: 'invalid_grant', error_description: 'd', log_id: '2026' }, 200)).toMatchObject({
      code: 'invalid_grant',
      logId: '2026',
      actor: 'creator',
      retry: 'after_connect',
    })
  })

  it('reads the nested one where it meets it', () => {
    expect(parseOAuthError({ error: { code: 'rate_limit_exceeded', log_id: '1' } }, 429)?.code).toBe(
      'rate_limit_exceeded',
    )
  })

  it('is silent about an answer without an error', () => {
    expect(parseOAuthError({}, 200)).toBeNull()
    expect(parseOAuthError({ error: '' }, 200)).toBeNull()
    expect(parseOAuthError({}, 500)).toMatchObject({ code: 'malformed_answer' })
    expect(parseOAuthError('<html>', 200)).toMatchObject({ code: 'malformed_answer' })
  })
})

describe('parseTokenAnswer', () => {
  const answer = {
    open_id: 'open',
    scope: 'user.info.basic,video.publish',
    access_token: 'act.x',
    expires_in: 7200,
    refresh_token: 'rft.x',
    refresh_expires_in: 15_552_000,
    token_type: 'Bearer',
  }

  it('reads what was granted, and the lifetimes as they were given (F33)', () => {
    expect(parseTokenAnswer(answer)).toEqual({
      ok: true,
      token: {
        openId: 'open',
        scopes: ['user.info.basic', 'video.publish'],
        accessToken: 'act.x',
        expiresInSec: 7200,
        refreshToken: 'rft.x',
        refreshExpiresInSec: 15_552_000,
      },
    })
  })

  it('takes a granted nothing for nothing', () => {
    expect(parseTokenAnswer({ ...answer, scope: '' })).toMatchObject({ ok: true, token: { scopes: [] } })
  })

  it.each(['open_id', 'scope', 'access_token', 'expires_in', 'refresh_token', 'refresh_expires_in'])(
    'is no success without %s',
    (key) => {
      expect(parseTokenAnswer({ ...answer, [key]: undefined })).toMatchObject({ ok: false, error: { path: key } })
    },
  )

  it('is no success beside an error, nor with an empty token', () => {
    expect(parseTokenAnswer({ ...answer, error: 'invalid_grant' })).toMatchObject({
      ok: false,
      error: { code: 'invalid_grant' },
    })
    expect(parseTokenAnswer({ ...answer, access_token: '' })).toMatchObject({ ok: false })
  })
})

describe('TIKTOK_ERRORS', () => {
  it('has a sentence for every fail_reason and every code of the pages', () => {
    const others = `invalid_param invalid_params app_version_check_failed spam_risk_too_many_pending_share
      reached_active_user_cap unaudited_client_can_only_post_to_private_accounts url_ownership_unverified
      privacy_level_option_mismatch access_token_invalid scope_not_authorized rate_limit_exceeded internal_error
      invalid_file_upload scope_permission_missed invalid_publish_id token_not_authorized_for_specified_publish_id
      publish_not_cancellable access_denied invalid_client invalid_grant invalid_request invalid_scope
      unauthorized_client unsupported_grant_type unsupported_response_type server_error temporarily_unavailable`
    const codes = [...FAIL_REASONS, ...others.split(/\s+/)]
    expect(codes.filter((code) => !Object.hasOwn(TIKTOK_ERRORS, code))).toEqual([])
    for (const { message } of Object.values(TIKTOK_ERRORS)) expect(message).toMatch(/^[A-Z].{20,}\.$/)
  })

  it('explains the unaudited client by the account, not by the post (F19)', () => {
    const { message, retry } = explainError('unaudited_client_can_only_post_to_private_accounts')
    expect(message).toMatch(/Set your TikTok account to private/)
    expect(retry).toBe('after_change')
  })

  it('never asks to retry what TikTok says not to retry (F20)', () => {
    for (const code of [
      'spam_risk',
      'spam_risk_text',
      'spam_risk_too_many_posts',
      'spam_risk_user_banned_from_posting',
    ]) {
      expect(explainError(code).retry).not.toBe('now')
    }
    expect(explainError('reached_active_user_cap')).toMatchObject({ actor: 'host', retry: 'later' })
  })

  it('knows where a code comes with which status', () => {
    expect(TIKTOK_ERRORS.spam_risk_too_many_posts.at).toMatchObject({ creatorInfo: 200, videoInit: 403 })
    expect(TIKTOK_ERRORS.invalid_publish_id.at).toMatchObject({ status: 400 })
  })
})
