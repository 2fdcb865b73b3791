import type { Report } from './report.js'

/** The report as a file; `version` says which shape it has. */
export function reportJson(report: Report): string {
  return `${JSON.stringify(report, null, 2)}\n`
}

/** Reads a report that `reportJson` wrote, e.g. as a baseline. */
export function readReport(text: string, from: string): Report {
  const parsed = parse(text)
  if (typeof parsed === 'object' && parsed !== null && 'version' in parsed && 'findings' in parsed) {
    // Nobody but `reportJson` writes this version.
    if (parsed.version === 1) return parsed as Report
    throw unreadable(from, `it has version ${String(parsed.version)}, and this program knows version 1`)
  }
  throw unreadable(from, 'it is no report')
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function unreadable(from: string, why: string): Error {
  return new Error(
    `${from} cannot be read: ${why}. Nothing can be compared with it. ` +
      'Write a new one with --out, and keep its report.json.',
  )
}
