import { AS_OF } from '@direct-post/core/guidelines'
import type { Browser, BrowserContext } from 'playwright-core'
import { closeContext } from '../browser.js'
import type { Report } from '../report/report.js'
import { lookAtSite } from './look.js'
import { judgeSite } from './rules.js'

export interface SiteOptions {
  browser: Browser
  /** The website as it is registered with TikTok. */
  url: string
  /** Where pictures go; null: none are taken. @default null */
  folder?: string | null
  /** The app's name, as registered. */
  name?: string
  /** The app's icon, as uploaded: a picture file. */
  icon?: string
  /** Changes the visitor's browser before the visit, e.g. its language. */
  prepare?: (context: BrowserContext) => Promise<unknown>
}

/** Judges the product around the posting page, as somebody who is not signed in. */
export async function auditSite({ browser, prepare, folder = null, ...look }: SiteOptions): Promise<Report> {
  const started = new Date()
  const context = await browser.newContext({ locale: 'en-US', viewport: { width: 1280, height: 900 } })
  try {
    await prepare?.(context)
    const findings = judgeSite(await lookAtSite({ ...look, context, folder }))
    return {
      version: 1,
      command: 'site',
      url: look.url,
      startedAt: started.toISOString(),
      durationMs: Date.now() - started.getTime(),
      guidelinesAsOf: AS_OF,
      findings,
      questions: QUESTIONS,
    }
  } finally {
    await closeContext(context)
  }
}

const QUESTIONS: Report['questions'] = [
  {
    clause: 'site.for-the-public',
    question:
      'Is the app for people outside your company? "App will not be approved for personal or company internal use."',
  },
  {
    clause: 'site.organisation-name',
    question: 'Is the name of the organization in the developer portal the same as the name of the app?',
  },
]
