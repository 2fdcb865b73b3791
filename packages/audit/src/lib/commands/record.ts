import { parseArgs } from 'node:util'
import { launchBrowser } from '../browser.js'
import { loadConfig } from '../load-config.js'
import { record } from '../record/record.js'
import { clock, type ShotList } from '../record/shots.js'
import { writeReviewPack } from '../review-pack/write.js'
import { EXIT, type Command } from './exit.js'

const USAGE = `direct-post-audit record <url>: films the posting page in the order of the guidelines.

  --config <file>      who signs in and how, under "record" (direct-post-audit.config.json)
  --out <folder>       where the film and the review pack go (review-pack)
  --pace <number>      1 is a person's pace, 2 is twice as fast (1)
  --bitrate <number>   bits per second (2500000)
  --headed             show the browser at work

It posts once, from the account under "record.posts", and ends on that post. MP4 where the browser or an ffmpeg on the
PATH can write it, WebM elsewhere; at most three files, each below 50,000,000 bytes.
`

export const runRecord: Command = async (args) => {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      config: { type: 'string' },
      out: { type: 'string', default: 'review-pack' },
      pace: { type: 'string', default: '1' },
      bitrate: { type: 'string', default: '2500000' },
      headed: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h' },
    },
  })
  const [url] = positionals
  if (values.help || url === undefined) {
    process.stdout.write(USAGE)
    return values.help ? EXIT.ok : EXIT.problem
  }
  const config = await loadConfig(values.config)
  const options = { url: addressFrom(url), config, folder: values.out }
  const numbers = { pace: positive('--pace', values.pace), bitsPerSec: positive('--bitrate', values.bitrate) }
  const browser = await launchBrowser({ headed: values.headed })
  try {
    const list = await record({ browser, ...options, ...numbers })
    await writeReviewPack(list, config, values.out)
    process.stdout.write(summary(list, values.out))
    return list.missing.length > 0 ? EXIT.failed : EXIT.ok
  } finally {
    await browser.close()
  }
}

function summary({ files, shots, missing }: ShotList, folder: string): string {
  const lines = files.map(
    ({ file, bytes, durationSec }) =>
      `${folder}/${file}  ${clock(durationSec)}, ${bytes.toLocaleString('en-US')} bytes`,
  )
  const gaps = missing.map(({ clause, what }) => `not shown, ${clause}: ${what}`)
  return `${[...lines, `${shots.length} shots: ${folder}/shots.md`, ...gaps].join('\n')}\n`
}

function addressFrom(text: string): string {
  if (URL.canParse(text) && /^https?:/.test(text)) return text
  throw new Error(`"${text}" is no web address. There is nothing to film. Write it whole: http://localhost:3000/post.`)
}

function positive(name: string, text: string): number {
  const number = Number(text)
  if (number > 0 && Number.isFinite(number)) return number
  throw new Error(
    `${name} is "${text}". It has to be a number above 0. Try ${name} ${name === '--pace' ? '1' : '2500000'}.`,
  )
}
