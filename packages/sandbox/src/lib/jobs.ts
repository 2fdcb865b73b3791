/** Something that happens by itself at a given time. Plain data, so that a stopped sandbox resumes. */
export interface Job {
  /** Milliseconds since 1970. */
  at: number
  kind: JobKind
  /** A publish_id, or the id of a delivery. */
  subject: string
}

export type JobKind = 'pull' | 'give_up_pull' | 'process' | 'moderate' | 'deliver'

export type JobHandlers = Readonly<Record<JobKind, (subject: string) => Promise<void>>>

/** The earliest job, without taking it. */
export function nextJob(jobs: readonly Job[]): Job | null {
  return jobs.reduce<Job | null>((first, job) => (first && first.at <= job.at ? first : job), null)
}

/**
 * Runs what is due, one job after the other. Two callers share one run: a status poll must not
 * publish a post a second time.
 */
export function createJobRunner(jobs: () => Job[], now: () => number, handlers: JobHandlers) {
  let running: Promise<void> | null = null

  async function runDue(): Promise<void> {
    for (let job = dueJob(jobs(), now()); job; job = dueJob(jobs(), now())) {
      jobs().splice(jobs().indexOf(job), 1)
      await handlers[job.kind](job.subject)
    }
  }

  return function settle(): Promise<void> {
    running ??= runDue().finally(() => (running = null))
    return running
  }
}

function dueJob(jobs: readonly Job[], now: number): Job | null {
  const job = nextJob(jobs)
  return job && job.at <= now ? job : null
}
