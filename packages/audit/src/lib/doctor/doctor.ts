import { resolveTxt } from 'node:dns/promises'
import { AS_OF } from '@direct-post/core/guidelines'
import type { Report } from '../report/report.js'
import { examine, type DoctorTools } from './check.js'
import { bodyLimitChecks } from './checks/body-limit.js'
import { bundleChecks } from './checks/bundles.js'
import { clockChecks } from './checks/clock.js'
import { mediaChecks } from './checks/media.js'
import { redirectChecks } from './checks/redirect.js'
import { scopeChecks } from './checks/scopes.js'
import { tunnelChecks } from './checks/tunnel.js'
import { verificationChecks } from './checks/verification.js'
import { webhookChecks } from './checks/webhook.js'
import type { DoctorConfig } from './config.js'

const TOOLS: DoctorTools = { fetch: (...args) => fetch(...args), resolveTxt, now: () => Date.now() }

/** Looks over an app's configuration from outside: what TikTok and its developer portal will hold against it. */
export async function runDoctor(config: DoctorConfig, given: Partial<DoctorTools> = {}): Promise<Report> {
  const tools = { ...TOOLS, ...given }
  const started = Date.now()
  const findings = [
    ...(await examine('redirect', config, redirectChecks, tools)),
    ...(await examine('tunnel', config, tunnelChecks(config.redirect || null), tools)),
    ...(await examine('scopes', config, scopeChecks, tools)),
    ...(await examine('media', config, mediaChecks, tools)),
    ...(await examine('verification', config, verificationChecks, tools)),
    ...(await examine('webhook', config, webhookChecks, tools)),
    ...(await examine('clock', config, clockChecks, tools)),
    ...(await examine('bodyLimit', config, bodyLimitChecks, tools)),
    ...(await examine('bundles', config, bundleChecks, tools)),
  ]
  return {
    version: 1,
    command: 'doctor',
    url: '',
    startedAt: new Date(started).toISOString(),
    durationMs: Date.now() - started,
    guidelinesAsOf: AS_OF,
    findings,
    questions: QUESTIONS,
  }
}

const QUESTIONS: Report['questions'] = [
  {
    clause: 'doctor.account-private',
    question: 'Until the audit is passed: is the TikTok account that posts a private one at the time of posting?',
  },
  {
    clause: 'doctor.secret-kept',
    question: 'Is the client secret in no repository, ticket, chat or screenshot?',
  },
]
