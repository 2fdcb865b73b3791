import type { ApiError } from '@direct-post/core'
import { REQUEST_HEADER } from '@direct-post/core/proxy'
import { aborted, notOurAnswer, unreachable } from './errors.js'
import { failed, ok, type Result } from './result.js'

export interface CallOptions {
  method?: 'GET' | 'POST' | 'DELETE' | 'PUT'
  body?: unknown
  headers?: Record<string, string>
  signal?: AbortSignal | undefined
}

export type Call = <T>(path: string, options?: CallOptions) => Promise<Result<T>>

/** The one place that talks JSON to the server. */
export function createCall(baseUrl: string, send: typeof fetch, hostHeaders: () => HeadersInit): Call {
  return async function call<T>(path: string, { method = 'GET', body, headers, signal }: CallOptions = {}) {
    const all = new Headers(hostHeaders())
    for (const [name, value] of Object.entries(headers ?? {})) all.set(name, value)
    if (method !== 'GET') all.set(REQUEST_HEADER, '1')
    if (body !== undefined) all.set('content-type', 'application/json')

    let response: Response
    try {
      response = await send(baseUrl + path, {
        method,
        headers: all,
        credentials: 'same-origin',
        cache: 'no-store',
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        ...(signal ? { signal } : {}),
      })
    } catch {
      return failed(signal?.aborted ? aborted() : unreachable())
    }
    return readAnswer<T>(response.status, await response.text().catch(() => ''))
  }
}

/** Reads one answer, from `fetch` or XMLHttpRequest alike. The status alone proves nothing. */
export function readAnswer<T>(status: number, text: string): Result<T> {
  if (status === 204) return ok(undefined as T)

  const json = parse(text)
  if (status >= 200 && status < 300 && isObject(json)) return ok(json as T)
  if (isObject(json) && isApiError(json['error'])) return failed(json['error'])
  return failed(notOurAnswer(status))
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

function isApiError(value: unknown): value is ApiError {
  return isObject(value) && typeof value['code'] === 'string' && typeof value['message'] === 'string'
}
