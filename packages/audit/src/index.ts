/** Judges any "Post to TikTok" page in a real browser, clause by clause. */
export { check, type CheckOptions } from './lib/check.js'
export type { VisitName } from './lib/artifacts.js'
export { loadConfig } from './lib/load-config.js'
export type {
  AuditConfig,
  Answer,
  BackendConfig,
  ControlName,
  FailingCase,
  Step,
  Steps,
  Target,
  RecordConfig,
} from './lib/config.js'
export type { StorageState } from './lib/gatherers/tabs.js'
export type { ClauseName, Evidence, Finding, Outcome, Problem, Question, Report } from './lib/report/report.js'
export { runDoctor } from './lib/doctor/doctor.js'
export type { DoctorTools } from './lib/doctor/check.js'
export type { DoctorConfig } from './lib/doctor/config.js'
export { record, type RecordOptions } from './lib/record/record.js'
export type { Shot, ShotList } from './lib/record/shots.js'
export { writeReport } from './lib/report/write.js'
export { writeReviewPack } from './lib/review-pack/write.js'
export { auditSite, type SiteOptions } from './lib/site/audit-site.js'
