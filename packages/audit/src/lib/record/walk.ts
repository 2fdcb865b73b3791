import type { AuditConfig } from '../config.js'
import { fillIn } from '../doctor/config.js'
import { arrive } from '../page/arrive.js'
import { PageProblem } from '../page/problem.js'
import { WORDS } from '../page/words.js'
import { showAccount } from './scenes/account.js'
import { showCaption } from './scenes/caption.js'
import { showControl } from './scenes/control.js'
import { showDeclaration, showDeclarations } from './scenes/declaration.js'
import { showBrandedPrivacy, showDisclosure } from './scenes/disclosure.js'
import { showInteractions } from './scenes/interactions.js'
import { showPrivacy } from './scenes/privacy.js'
import { showPost } from './scenes/profile.js'
import { publish } from './scenes/publish.js'
import type { Stage } from './stage.js'

export interface WalkOptions {
  url: string
  config: AuditConfig
  caption: string
  /** The video that is picked; it stays where it is until the post has ended. */
  video: string
  /** As creator_info told it; null: it was not seen passing. */
  nickname: () => string | null
}

/** Every clause in the order of the guidelines, with an account that may do everything. Nothing is posted. */
export async function walkEverything(stage: Stage, options: WalkOptions): Promise<void> {
  await open(stage, options)
  await showAccount(stage, options.nickname())
  await showCaption(stage, options.caption)
  await showPrivacy(stage, 'PUBLIC_TO_EVERYONE')
  await showInteractions(stage)
  await showDisclosure(stage)
  await showBrandedPrivacy(stage)
  await showDeclarations(stage)
  await showControl(stage)
}

/** The same page with the account that posts: what is different about it, and then the post, to its end in TikTok. */
export async function walkAndPost(stage: Stage, options: WalkOptions, isOnly: boolean): Promise<void> {
  const { config, caption } = options
  const audience = config.record?.audience ?? 'SELF_ONLY'
  await open(stage, options)
  await showAccount(stage, options.nickname())
  await showCaption(stage, caption)
  await showPrivacy(stage, audience)
  await showInteractions(stage, isOnly ? undefined : ['comment'])
  if (isOnly) {
    await showDisclosure(stage)
    const { disclosure } = (await stage.driver.look()).parts
    if (disclosure) await stage.press(disclosure)
  }
  await showDeclaration(stage)
  await showControl(stage)
  const link = await publish(stage)
  const address = fillIn(config.record?.profile, process.env) ?? link?.href
  if (address === undefined)
    return stage.miss('Post', 'The page showed no link to the post; name its "profile" in the config.')
  await showPost(stage, new URL(address, options.url).href, caption)
}

/** The posting page with a video picked. */
async function open(stage: Stage, { url, config, video }: WalkOptions): Promise<void> {
  const { driver, page } = stage
  await arrive(page, url, config)
  const there = await driver.until(
    ({ parts }) => parts.privacy !== null || parts.videoFile !== null,
    config.patienceMs ?? 10_000,
  )
  if (there === null) {
    throw new PageProblem({
      message: `There is no posting page at ${page.url()}.`,
      why: 'Nothing can be filmed there.',
      fix: 'Say under "record" in the config how to sign in and connect, or under "open" how to get to the page.',
    })
  }
  await driver.settle()
  await pickVideo(stage, video)
}

/** A file dialog is the system's and on no film, so the caption says what was done. */
async function pickVideo(stage: Stage, video: string): Promise<void> {
  const { driver, page } = stage
  await stage.say(
    'Video',
    'A video of the person',
    'A video is picked from the device. It stays there until it is posted.',
  )
  const view = await driver.look()
  const button = view.controls.find(
    ({ role, visible, aside, name }) => role === 'button' && visible && !aside && WORDS.pickFile.test(name),
  )
  await stage.point(button)
  const input = view.parts.videoFile
  if (input === null) return stage.miss('Video', 'No place for a video was found.')
  const handle = await page.evaluateHandle((id) => window.directPostEyes.elementOf(id), input.id)
  await handle.asElement()?.setInputFiles(video)
  await driver.until(({ media }) => media.some(({ visible }) => visible), 5000)
  await driver.settle()
  await stage.human.linger(1)
}
