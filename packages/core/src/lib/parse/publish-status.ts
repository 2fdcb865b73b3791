import type { ApiError } from '../model/api-error.js'
import type { StatusReport } from '../model/status-report.js'
import { parseApiError } from './error.js'
import { exactJson } from './exact-json.js'
import { fail, isObject, readCount, readList, readObject, readString, readText } from './json.js'
import { malformedAnswer } from './malformed.js'

/**
 * A status answer, from its raw text, because a parsed one has lost digits of its int64 ids (F48).
 * Both spellings of the id list count, and an absent or empty one is fine (F49). An unknown status is
 * kept as it came (F56).
 */
export function parsePublishStatus(
  text: string,
  httpStatus = 200,
): { ok: true; status: StatusReport } | { ok: false; error: ApiError } {
  const json = exactJson(text)
  const error = parseApiError(json, httpStatus)
  if (error !== null) return { ok: false, error }
  try {
    return { ok: true, status: readStatus(isObject(json) ? json.data : undefined) }
  } catch (thrown) {
    return malformedAnswer(thrown, '5e')
  }
}

function readStatus(value: unknown): StatusReport {
  const data = readObject(value, 'data')
  return {
    status: readText(data.status, 'data.status'),
    // TikTok leaves it out, or sends '' or null, while nothing has failed.
    failReason: readString(data.fail_reason ?? '', 'data.fail_reason') || null,
    publiclyAvailablePostIds: [
      ...new Set([...readIds(data, 'publicaly_available_post_id'), ...readIds(data, 'publicly_available_post_id')]),
    ],
    uploadedBytes: readBytes(data, 'uploaded_bytes'),
    downloadedBytes: readBytes(data, 'downloaded_bytes'),
  }
}

function readIds(data: Readonly<Record<string, unknown>>, key: string): string[] {
  return readList(data[key] ?? [], `data.${key}`).map((id, index) => readId(id, `data.${key}[${index}]`))
}

/** An int64 as decimal string. A number below 2^53 has kept its digits. */
export function readId(value: unknown, path: string): string {
  const id = typeof value === 'number' && Number.isSafeInteger(value) ? String(value) : value
  return typeof id === 'string' && /^[1-9]\d{0,19}$/.test(id) ? id : fail(path)
}

function readBytes(data: Readonly<Record<string, unknown>>, key: string): number | null {
  const bytes = data[key] ?? null
  return bytes === null ? null : readCount(bytes, `data.${key}`)
}
