import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { fillIn, type DoctorConfig } from '../doctor/config.js'
import { runDoctor as examine } from '../doctor/doctor.js'
import { EXIT, type Command } from './exit.js'
import { handOver, readFailOn } from './hand-over.js'

const FILE = 'direct-post-doctor.json'

const USAGE = `direct-post-audit doctor: the configuration, as TikTok and its developer portal will see it.

  --config <file>      what to look at (${FILE}); --example prints one
  --out <folder>       where the report goes (direct-post-audit/doctor)
  --only <rules>       only these, with commas between: doctor.redirect-https,doctor.clock
  --fail-on <what>     failed (the default), cannotTell, or both with a comma
  --example            a config to begin with

It asks your own addresses only, and sends your webhook one signed and three forged deliveries of an event that TikTok
does not have.
`

const EXAMPLE: DoctorConfig = {
  redirect: {
    registered: ['https://app.example/api/direct-post/callback'],
    sent: 'https://app.example/api/direct-post/callback',
  },
  tunnel: false,
  scopes: {
    selected: ['user.info.basic', 'video.publish'],
    authorizeUrl: 'https://app.example/api/direct-post/connect',
    used: ['user.info.basic', 'video.publish'],
  },
  media: { urls: ['https://media.example/photos/one.jpg'], verified: ['https://media.example/photos/'] },
  verification: [{ property: 'https://media.example/photos/', code: 'AbCdEf0123456789' }],
  webhook: {
    url: 'https://app.example/api/direct-post/webhook',
    clientKey: '$TIKTOK_CLIENT_KEY',
    clientSecret: '$TIKTOK_CLIENT_SECRET',
  },
  clock: ['https://app.example/'],
  bodyLimit: { url: 'https://app.example/api/direct-post/posts', bytes: 10_000_000 },
  bundles: { places: ['dist'], secrets: ['$TIKTOK_CLIENT_SECRET'] },
}

export const runDoctor: Command = async (args) => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      config: { type: 'string', default: FILE },
      out: { type: 'string', default: 'direct-post-audit/doctor' },
      only: { type: 'string' },
      'fail-on': { type: 'string', default: 'failed' },
      example: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  })
  if (values.help || values.example) {
    process.stdout.write(values.help ? USAGE : `${JSON.stringify(EXAMPLE, null, 2)}\n`)
    return EXIT.ok
  }
  const failOn = readFailOn(values['fail-on'])
  const report = await examine(fillIn(await readConfig(values.config), process.env))
  return handOver(report, {
    out: values.out,
    failOn,
    ...(values.only === undefined ? {} : { only: values.only.split(',') }),
  })
}

async function readConfig(file: string): Promise<DoctorConfig> {
  const advice = `Write one with: direct-post-audit doctor --example > ${file}`
  if (!existsSync(file)) throw new Error(`There is no ${file}. The doctor does not know what to look at. ${advice}`)
  try {
    return JSON.parse(await readFile(file, 'utf8')) as DoctorConfig
  } catch {
    throw new Error(`${file} is no JSON. The doctor does not know what to look at. ${advice}`)
  }
}
