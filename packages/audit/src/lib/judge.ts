import type { Artifacts } from './artifacts.js'
import { clauseOf, type Audit, type Verdict } from './audits/audit.js'
import type { Finding } from './report/report.js'

/** One finding per audit. An audit that throws has judged nothing, and says so. */
export function judge(audits: readonly Audit[], artifacts: Artifacts): Finding[] {
  return audits.map((audit) => {
    const { outcome, evidence } = verdict(audit, artifacts)
    const clause = clauseOf(audit.clause)
    return {
      clause: audit.clause,
      title: outcome === 'failed' ? audit.failureTitle : audit.title,
      outcome,
      evidence,
      quote: audit.quote ?? clause?.exact ?? clause?.summary ?? '',
      why: audit.why,
      fix: audit.fix,
    }
  })
}

function verdict(audit: Audit, artifacts: Artifacts): Verdict {
  try {
    return audit.judge(artifacts)
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error)
    return { outcome: 'cannotTell', evidence: [{ text: `The audit itself failed: ${text}. Please report it.` }] }
  }
}
