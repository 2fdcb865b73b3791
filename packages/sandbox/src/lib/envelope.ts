import type { OAuthRefusal, Refusal } from './refusal.js'
import { toJson } from './json.js'

/** Success of an API endpoint: `error.code` is `ok`, whatever else the answer says. */
export function apiOk(data: object, logId: string): Response {
  return json(200, { data, error: { code: 'ok', message: '', log_id: logId } })
}

/** Refusal of an API endpoint, "API v2 Error Handling" (September 2026). `data` is empty. */
export function apiError({ code, message, status }: Refusal, logId: string): Response {
  return json(status, { data: {}, error: { code, message, log_id: logId } })
}

/** Refusal of an OAuth endpoint, "OAuth Error Handling" (September 2026): flat, without `data`. */
export function oauthError({ code, description, status }: OAuthRefusal, logId: string): Response {
  return json(status, { error: code, error_description: description, log_id: logId })
}

/** A JSON answer in which a bigint is a bare number. */
export function json(status: number, body: unknown): Response {
  return new Response(toJson(body), {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' },
  })
}
