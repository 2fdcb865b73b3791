import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { DEFAULT_APP, type AppSeed, type CreatorSeed } from '../seed.js'
import { formatCall } from './log.js'
import { serve, type RunningSandbox, type ServeOptions } from './serve.js'

const USAGE = `direct-post-sandbox: TikTok's posting API on your machine.

  --port 4010              where to listen; 0 takes any free port
  --host 127.0.0.1         0.0.0.0 lets a phone in the same network reach it
  --origin URL             what links are made of, when it is reached under another address
  --seed seed.json         { "creators": [{ "username": "…" }], "apps": [{ "clientKey": "…", "clientSecret": "…" }] }
  --folder state           keep state and media there, and go on from them; left out, every start is fresh
  --strict-redirects       refuse localhost as a redirect URI, as TikTok does
  --quiet                  no log
  --help
`

const FLAGS = {
  port: { type: 'string', default: '4010' },
  host: { type: 'string', default: '127.0.0.1' },
  origin: { type: 'string' },
  seed: { type: 'string' },
  folder: { type: 'string' },
  'strict-redirects': { type: 'boolean', default: false },
  quiet: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const

/** The command. Writes one line per call until it is interrupted. */
export async function runCommand(args: readonly string[]): Promise<void> {
  const flags = readFlags(args)
  if (flags === null) return

  const sandbox = await start(flags)
  if (sandbox === null) return
  process.stdout.write(greeting(sandbox.origin, await appKey(flags)))
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void sandbox.close().then(() => process.exit(0)))
  }
}

type Flags = NonNullable<ReturnType<typeof readFlags>>

/** What was asked for; null when that was only help, or nothing that can be understood. */
function readFlags(args: readonly string[]) {
  try {
    const { values } = parseArgs({ args: [...args], options: FLAGS })
    if (!values.help) return values
    process.stdout.write(USAGE)
  } catch (error) {
    fail(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`)
  }
  return null
}

async function start(flags: Flags): Promise<RunningSandbox | null> {
  try {
    return await serve(await optionsFrom(flags))
  } catch (error) {
    const inUse = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
    const reason = inUse
      ? `Port ${flags.port} is taken. Choose another with --port, or 0 for any free one.`
      : String(error)
    fail(`The sandbox did not start. ${reason}\n`)
    return null
  }
}

async function optionsFrom(flags: Flags): Promise<ServeOptions> {
  return {
    port: Number(flags.port),
    host: flags.host,
    ...(flags.origin === undefined ? {} : { origin: flags.origin }),
    ...(flags.folder === undefined ? {} : { folder: flags.folder }),
    ...(await readSeed(flags.seed)),
    allowLoopbackRedirect: !flags['strict-redirects'],
    allowLoopbackPull: true,
    ...(flags.quiet ? {} : { onCall: (call) => process.stdout.write(`${formatCall(call)}\n`) }),
  }
}

function greeting(origin: string, key: string): string {
  return `Sandbox ready: ${origin}

  Control page   ${origin}/
  A profile      ${origin}/@public
  Client key     ${key}

`
}

async function appKey({ seed }: Flags): Promise<string> {
  const { apps = [DEFAULT_APP] } = await readSeed(seed)
  return apps.map(({ clientKey }) => clientKey).join(', ')
}

async function readSeed(path: string | undefined): Promise<{ creators?: CreatorSeed[]; apps?: AppSeed[] }> {
  if (path === undefined) return {}
  // A seed file has the shape of the two options; what is wrong in it shows when it is used.
  return JSON.parse(await readFile(path, 'utf8')) as { creators?: CreatorSeed[]; apps?: AppSeed[] }
}

function fail(text: string): void {
  process.stderr.write(text)
  process.exitCode = 1
}
