import type { SandboxPost } from '@direct-post/sandbox'
import { arrive, compose, look, publish } from './person.js'
import type { Press } from './person.js'
import { FILES } from './site.js'
import type { Origin, Site } from './site.js'

/** What a run over all messages came to. */
export interface KillReport {
  /** How often a process was killed. */
  kills: number
  /** How many of the posts reached TikTok all the same. */
  posted: number
  /** Sentences about what must not be; none is right. */
  problems: string[]
}

/**
 * Kills a server at every message of a publish to its store, one after the other: before it, and after
 * it was done. Ends with the first message that no publish gets to.
 */
export async function killEverywhere(site: Site, origin: Origin): Promise<KillReport> {
  const report: KillReport = { kills: 0, posted: 0, problems: [] }
  let person = await arrive(site, `${origin}-0`)
  for (let nth = 1; ; nth += 1) {
    // Before the token runs out: a refresh that dies ends the connection, which is another story (F35).
    if (nth % 5 === 0) person = await arrive(site, `${origin}-${nth}`)
    const before = report.kills
    for (const moment of ['before', 'after'] as const) {
      const press = compose(person, `${origin}-${nth}-${moment}`, origin)
      await killOnce(site, press, { nth, moment }, report)
      await judge(site, press, origin, report)
    }
    if (report.kills === before) return report
  }
}

/** The first process dies, if it gets as far as that message. */
async function killOnce(
  site: Site,
  press: Press,
  where: { nth: number; moment: 'before' | 'after' },
  report: KillReport,
): Promise<void> {
  const [victim] = await site.children()
  await victim?.tell({ type: 'arm', ...where })
  await publish(site, press)
  if (victim?.isDead) report.kills += 1
  else await victim?.tell({ type: 'arm', nth: 0, moment: 'before' })
}

/** Long after the crash: what the server says must be what TikTok has. */
async function judge(site: Site, press: Press, origin: Origin, report: KillReport): Promise<void> {
  // Past the window in which the answer to a lost init could still come.
  await site.advance(200_000)
  const said = await look(site, press)
  const { title } = press.body.draft
  const posts = site.sandbox.posts.filter(({ postInfo }) => postInfo?.['title'] === title)
  const complete = posts.filter(({ status }) => status === 'PUBLISH_COMPLETE')
  report.posted += complete.length
  const problems = [
    ...statusProblems(complete, said?.status ?? null),
    ...byteProblems(site, posts, FILES[origin].sha256),
  ]
  for (const problem of problems) report.problems.push(`${title}: ${problem}`)
}

function statusProblems(complete: readonly SandboxPost[], said: string | null): string[] {
  const problems: string[] = []
  if (complete.length > 1) problems.push(`${complete.length} posts`)
  if (said === null) problems.push('the server knows nothing of it')
  if (said === 'sending' || said === 'uploading') problems.push(`it is ${said} for ever`)
  if (said === 'posted' && complete.length === 0) problems.push('called posted, and is not')
  if ((said === 'failed' || said === 'cancelled') && complete.length > 0)
    problems.push(`called ${said}, and was posted`)
  return problems
}

function byteProblems({ calls }: Site, posts: readonly SandboxPost[], sha256: string): string[] {
  const isSent = (id: string) => (call: { endpoint: string; url: string }) =>
    call.endpoint === 'upload' && call.url.includes(`upload_id=${id}&`)
  return posts.flatMap(({ files, upload }) => {
    const sent = upload ? calls.filter(isSent(upload.id)).length : 0
    return [
      ...files.filter((file) => file.sha256 !== sha256).map(() => 'other bytes arrived'),
      ...(upload && sent > upload.chunkCount + 1 ? [`${sent} chunks were sent of ${upload.chunkCount}`] : []),
    ]
  })
}
