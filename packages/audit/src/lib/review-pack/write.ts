import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { AuditConfig } from '../config.js'
import { clock, type ShotList } from '../record/shots.js'
import { explainScopes, MOST_CHARACTERS } from './scopes.js'

/** Beside the film: the scopes in the form's length, the answers that the form asks for, and the pictures in order. */
export async function writeReviewPack(list: ShotList, config: AuditConfig, folder: string): Promise<void> {
  const name = config.record?.name ?? new URL(list.url).host
  const scopes = list.scopes.length > 0 ? list.scopes : ['user.info.basic', 'video.publish']
  const explained = explainScopes(name, scopes)
  const pictures = (await readdir(join(folder, 'pictures'))).filter((file) => file.endsWith('.png')).sort()
  await writeFile(join(folder, 'scopes.txt'), `${explained}\n`)
  await writeFile(join(folder, 'answers.md'), answers(name, list, explained, pictures))
}

function answers(name: string, list: ShotList, explained: string, pictures: readonly string[]): string {
  const films = list.files.map(
    ({ file, bytes, durationSec }) => `- \`${file}\`, ${clock(durationSec)}, ${bytes.toLocaleString('en-US')} bytes`,
  )
  const open = list.missing.map(({ clause, what }) => `- ${clause}: ${what}`)
  return `# ${name}: answers for TikTok's forms

What stands in (brackets) only you can say. Everything else is about the page that was filmed; correct it where your app
is different.

## Explain how each product and scope works within your app

${explained.length} of ${MOST_CHARACTERS} characters, also in \`scopes.txt\`.

\`\`\`
${explained}
\`\`\`

## Demo video

${films.join('\n')}

One recording from signed out to the post in TikTok, in the order of the guidelines; \`shots.md\` says what is to be seen
when. ${list.shots.some(({ account }) => account.includes('public')) ? 'A public account shows Everyone, Duet and Stitch and posts nothing; the private account posts.' : ''}

## How will people use it, and how many

(The app is for … About … people post with it, about … posts a day.) Every post is started by a person on the posting
page; nothing is posted without their pressing the button.

## What content is posted

(Videos that the person filmed, edited or chose in …) Nothing is added to it: no watermark, logo or promotional text.

## What does the app do with data from TikTok

It reads the creator's nickname, avatar and posting options whenever the page is shown, and keeps the tokens encrypted
on the server until the person disconnects. (Where your privacy policy says so: …)

## Website, Privacy Policy, Terms of Service

(Addresses; \`direct-post-audit site\` checks them.)

## Pictures, in order

${pictures.map((file, index) => `${index + 1}. [${file}](pictures/${file})`).join('\n')}
${open.length > 0 ? `\n## Not shown on film: mend this before you send it\n\n${open.join('\n')}\n` : ''}`
}
