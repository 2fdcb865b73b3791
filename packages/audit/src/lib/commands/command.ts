import { runCheck } from './check.js'
import { runDoctor } from './doctor.js'
import { EXIT, type Command, type ExitCode } from './exit.js'
import { runRecord } from './record.js'
import { runSite } from './site.js'

const COMMANDS: Readonly<Record<string, Command>> = {
  check: runCheck,
  record: runRecord,
  site: runSite,
  doctor: runDoctor,
}

const USAGE = `direct-post-audit: know before TikTok does.

  direct-post-audit check <url>     judge the posting page, clause by clause
  direct-post-audit record <url>    record the demo video, in the order of the guidelines
  direct-post-audit site <url>      judge the product around the page
  direct-post-audit doctor          look over the configuration

Each of them explains itself with --help.
Exit code: 0 nothing failed, 1 something failed, 2 nothing could be judged.
`

/** The whole command line. */
export async function runCommand([name, ...args]: readonly string[]): Promise<ExitCode> {
  const command = name === undefined || !Object.hasOwn(COMMANDS, name) ? undefined : COMMANDS[name]
  if (command) return attempt(() => command(args))

  const asked = name === undefined || name === '--help' || name === 'help'
  if (asked) process.stdout.write(USAGE)
  else process.stderr.write(`There is no command "${name}".\n\n${USAGE}`)
  return name === '--help' || name === 'help' ? EXIT.ok : EXIT.problem
}

/** A person who runs a command gets a sentence, never a stack trace. */
async function attempt(run: () => Promise<ExitCode>): Promise<ExitCode> {
  try {
    return await run()
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    return EXIT.problem
  }
}
