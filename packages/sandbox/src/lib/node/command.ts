import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import type { AppSeed, CreatorSeed } from '../seed.js'
import { formatCall } from './log.js'
import { serve, type ServeOptions } from './serve.js'

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

/** The command. Writes one line per call until it is interrupted. */
export async function runCommand(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      port: { type: 'string', default: '4010' },
      host: { type: 'string', default: '127.0.0.1' },
      origin: { type: 'string' },
      seed: { type: 'string' },
      folder: { type: 'string' },
      'strict-redirects': { type: 'boolean', default: false },
      quiet: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) {
    process.stdout.write(USAGE)
    return
  }

  const options: ServeOptions = {
    port: Number(values.port),
    host: values.host,
    ...(values.origin === undefined ? {} : { origin: values.origin }),
    ...(values.seed === undefined ? {} : await readSeed(values.seed)),
    ...(values.folder === undefined ? {} : { folder: values.folder }),
    allowLoopbackRedirect: !values['strict-redirects'],
    allowLoopbackPull: true,
    ...(values.quiet ? {} : { onCall: (call) => process.stdout.write(`${formatCall(call)}\n`) }),
  }
  const sandbox = await serve(options)
  process.stdout.write(`Sandbox ready: ${sandbox.origin}\n`)
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void sandbox.close().then(() => process.exit(0)))
}

async function readSeed(path: string): Promise<{ creators?: CreatorSeed[]; apps?: AppSeed[] }> {
  // A seed file has the shape of the two options; what is wrong in it shows when it is used.
  return JSON.parse(await readFile(path, 'utf8')) as { creators?: CreatorSeed[]; apps?: AppSeed[] }
}
