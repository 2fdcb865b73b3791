import { GUIDELINES, type Clause } from '@direct-post/core/guidelines'
import type { Artifacts, Gathered, VisitName } from '../artifacts.js'
import type { ClauseName, Evidence, Outcome } from '../report/report.js'

/** Four sentences and one pure function over what was gathered. */
export interface Audit {
  clause: ClauseName
  /** True when the clause is kept. */
  title: string
  failureTitle: string
  /** What a miss leads to. */
  why: string
  /** What to do about a miss. */
  fix: string
  /** What is asked for, where the catalogue of the guidelines does not say it. */
  quote?: string
  /** Visits without which there is no verdict. */
  needs: readonly VisitName[]
  /** Visits that it looks at, too, where they took place. */
  helps?: readonly VisitName[]
  judge(artifacts: Artifacts): Verdict
}

export interface Verdict {
  outcome: Outcome
  evidence: readonly Evidence[]
}

type Definition<Name extends VisitName> = Omit<Audit, 'needs' | 'judge'> & {
  needs: readonly Name[]
  judge(seen: Seen<Name>): Verdict
}

/** The visits that are needed are there; any other may be missing. */
export type Seen<Name extends VisitName> = Artifacts & {
  [Visit in Name]: Extract<Artifacts[Visit], { ok: true }>
}

/** An audit that judges only when every visit it needs took place. */
export function audit<const Name extends VisitName>({ judge, ...rest }: Definition<Name>): Audit {
  return {
    ...rest,
    judge(artifacts) {
      for (const name of rest.needs) {
        const visit: Gathered<object> = artifacts[name]
        if (!visit.ok) return cannotTell(visit.problem.message)
      }
      // Each of them was just looked at.
      return judge(artifacts as Seen<Name>)
    },
  }
}

type Proof = string | Evidence

export const passed = (...evidence: Proof[]): Verdict => ({ outcome: 'passed', evidence: evidence.map(proof) })
export const failed = (...evidence: Proof[]): Verdict => ({ outcome: 'failed', evidence: evidence.map(proof) })
export const cannotTell = (...evidence: Proof[]): Verdict => ({ outcome: 'cannotTell', evidence: evidence.map(proof) })
export const notApplicable = (...evidence: Proof[]): Verdict => ({
  outcome: 'notApplicable',
  evidence: evidence.map(proof),
})

/** A sentence beside the picture in which it can be seen. */
export function shown(text: string, view: { screenshot?: string } | null | undefined): Evidence {
  return view?.screenshot === undefined ? { text } : { text, screenshot: view.screenshot }
}

function proof(evidence: Proof): Evidence {
  return typeof evidence === 'string' ? { text: evidence } : evidence
}

/** A clause of the catalogue by its full name; undefined for what lies beside the guidelines. */
export function clauseOf(name: ClauseName): Clause | undefined {
  const [id, key = ''] = name.split('.')
  const clauses: Readonly<Record<string, Clause>> | undefined = GUIDELINES.find((each) => each.id === id)?.clauses
  return clauses?.[key]
}
