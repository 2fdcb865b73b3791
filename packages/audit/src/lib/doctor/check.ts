import type { Finding, Outcome } from '../report/report.js'
import type { DoctorConfig } from './config.js'

/** The world, as far as the doctor reaches into it; each can be another in a test. */
export interface DoctorTools {
  fetch: typeof fetch
  /** TXT records of a name, each in its pieces. */
  resolveTxt: (name: string) => Promise<string[][]>
  /** Milliseconds since 1970. */
  now: () => number
}

export interface Check<Part> {
  clause: `doctor.${string}`
  /** True when it is in order. */
  title: string
  quote: string
  why: string
  fix: string
  look(part: Part, tools: DoctorTools): Promise<Verdict> | Verdict
}

export interface Verdict {
  outcome: Outcome
  texts: readonly string[]
}

export const says = (outcome: Outcome, ...texts: string[]): Verdict => ({ outcome, texts })

/** One text for each thing that is wrong; `fine` when there is none. */
export const failsOn = (wrong: readonly string[], fine: string): Verdict =>
  wrong.length > 0 ? says('failed', ...wrong) : says('passed', fine)

/** All checks that look at one part of the config. */
export async function examine<Name extends keyof DoctorConfig>(
  name: Name,
  config: DoctorConfig,
  checks: readonly Check<Exclude<DoctorConfig[Name], false | undefined>>[],
  tools: DoctorTools,
): Promise<Finding[]> {
  const part = config[name]
  const findings = []
  for (const { look, ...words } of checks) {
    const { outcome, texts } =
      part === undefined
        ? says('cannotTell', `The config says nothing of "${name}".`)
        : part === false
          ? says('notApplicable', `The config says that the app has no "${name}".`)
          : // Neither left out nor `false`, so it is there.
            await attempt(() => look(part as Exclude<DoctorConfig[Name], false | undefined>, tools))
    findings.push({ ...words, outcome, evidence: texts.map((text) => ({ text })) })
  }
  return findings
}

async function attempt(look: () => Promise<Verdict> | Verdict): Promise<Verdict> {
  try {
    return await look()
  } catch (error) {
    return says('cannotTell', `Looking did not work: ${reasonOf(error)}`)
  }
}

/** Node says why a fetch failed in the cause, not in the message. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const cause = error.cause instanceof Error ? error.cause.message || error.cause.name : ''
  return cause === '' ? error.message : cause
}
