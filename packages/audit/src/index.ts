/** Judges any "Post to TikTok" page in a real browser, clause by clause. */
export { check, type CheckOptions } from './lib/check.js'
export type { VisitName } from './lib/artifacts.js'
export { loadConfig } from './lib/load-config.js'
export type { AuditConfig, Answer, BackendConfig, ControlName, FailingCase, Step, Steps, Target } from './lib/config.js'
export type { StorageState } from './lib/gatherers/tabs.js'
export type { ClauseName, Evidence, Finding, Outcome, Problem, Question, Report } from './lib/report/report.js'
