import type { OAuthRefusal, Refusal } from './refusal.js'
import { toJson } from './json.js'
import type { Variants } from './variants.js'

/** Success of an API endpoint: `error.code` is `ok`, whatever else the answer says. */
export function apiOk(data: object, stamp: LogStamp): Response {
  return json(200, { data, error: { code: 'ok', message: '', ...logged(stamp) } })
}

/** Refusal of an API endpoint, "API v2 Error Handling" (September 2026). `data` is empty. */
export function apiError({ code, message, status }: Refusal, stamp: LogStamp): Response {
  return json(status, { data: {}, error: { code, message, ...logged(stamp) } })
}

/** Refusal of an OAuth endpoint, "OAuth Error Handling" (September 2026): flat, without `data`. */
export function oauthError({ code, description, status }: OAuthRefusal, stamp: LogStamp): Response {
  return json(status, { error: code, error_description: description, ...logged(stamp) })
}

/** The id of a call, and how this sandbox spells its name. */
export interface LogStamp {
  logId: string
  logIdName: Variants['logIdName']
}

function logged({ logId, logIdName }: LogStamp): Record<string, string> {
  return { [logIdName]: logId }
}

/** A JSON answer in which a bigint is a bare number. */
export function json(status: number, body: unknown): Response {
  return new Response(toJson(body), {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' },
  })
}
