/** Judges any "Post to TikTok" page in a real browser, clause by clause. */
export type { AuditConfig, Answer, BackendConfig, ControlName, FailingCase, Step, Steps, Target } from './lib/config.js'
export type { ClauseName, Evidence, Finding, Outcome, Problem, Question, Report } from './lib/report/report.js'
