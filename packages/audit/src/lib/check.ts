import { mkdir } from 'node:fs/promises'
import { AS_OF } from '@direct-post/core/guidelines'
import type { Browser } from 'playwright-core'
import type { VisitName } from './artifacts.js'
import { AUDITS } from './audits/all.js'
import type { Audit } from './audits/audit.js'
import { QUESTIONS } from './audits/manual/questions.js'
import { launchBrowser } from './browser.js'
import type { AuditConfig } from './config.js'
import { gather } from './gatherers/gather.js'
import type { StorageState, Tabs } from './gatherers/tabs.js'
import { judge } from './judge.js'
import { problemFrom } from './page/problem.js'
import type { Report } from './report/report.js'

export interface CheckOptions {
  config?: AuditConfig
  /** Clauses or their beginnings, e.g. `3a` or `2b.no-default`. @default all */
  only?: readonly string[]
  /** A folder for pictures; null takes none. @default null */
  folder?: string | null
  /** @default a browser that is started for this check and closed after it */
  browser?: Browser
  /** Cookies and storage to begin with, instead of the config's login. */
  storageState?: StorageState
  /** Visits under way at a time. @default 3 */
  parallel?: number
  /** Told as each visit begins. */
  onVisit?: (name: VisitName) => void
}

/** Looks at the posting page with every account there is, then judges it clause by clause. Never rejects for the page's sake. */
export function check(url: string, options: CheckOptions = {}): Promise<Report> {
  return checkIn(undefined, url, options)
}

/** The same in tabs that other checks use, too: opening one costs more than a visit. */
export async function checkIn(tabs: Tabs | undefined, url: string, options: CheckOptions = {}): Promise<Report> {
  const started = new Date()
  const audits = AUDITS.filter(({ clause }) => isWanted(clause, options.only))
  const report = {
    version: 1 as const,
    command: 'check' as const,
    url,
    startedAt: started.toISOString(),
    guidelinesAsOf: AS_OF,
    questions: QUESTIONS.filter(({ clause }) => isWanted(clause, options.only)),
  }
  const timed = () => Date.now() - started.getTime()
  try {
    const findings = await look(url, audits, options, tabs)
    return { ...report, durationMs: timed(), findings }
  } catch (error) {
    return { ...report, durationMs: timed(), findings: [], problem: problemFrom(error) }
  }
}

async function look(url: string, audits: readonly Audit[], options: CheckOptions, tabs: Tabs | undefined) {
  const { config = {}, folder = null, storageState, parallel = 3, onVisit } = options
  if (folder !== null) await mkdir(folder, { recursive: true })
  const browser = options.browser ?? (await launchBrowser())
  try {
    const artifacts = await gather({
      browser,
      url,
      config,
      folder,
      parallel,
      wanted: new Set(audits.flatMap(({ needs, helps = [] }) => [...needs, ...helps])),
      ...(tabs === undefined ? {} : { tabs }),
      ...(storageState === undefined ? {} : { storageState }),
      ...(onVisit === undefined ? {} : { onVisit }),
    })
    return judge(audits, artifacts)
  } finally {
    if (!options.browser) await browser.close()
  }
}

/** `3a` asks for all of 3a; `3a.needs-a-choice` for that alone. */
function isWanted(clause: string, only: readonly string[] | undefined): boolean {
  if (only === undefined || only.length === 0) return true
  return only.some(
    (part) => clause === part || clause.startsWith(`${part}.`) || (part.length === 1 && clause.startsWith(part)),
  )
}
