import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { closeContext } from '../browser.js'
import type { AuditConfig, Step } from '../config.js'
import { EYES } from '../page/eyes/script.js'
import { isConsent, scopesIn } from './consent.js'
import { loadFiles } from '../gatherers/files.js'
import { toMp4 } from './film/ffmpeg.js'
import { startFilm, type Film, type FilmFile, type FilmOptions } from './film/film.js'
import { FRAME } from './film/scene.js'
import { listenForNickname } from './nickname.js'
import { shotListMarkdown, type ShotList } from './shots.js'
import { createStage, type OpenShot, type Stage } from './stage.js'
import { filmSteps } from './steps.js'
import { walkAndPost, walkEverything, type WalkOptions } from './walk.js'

export interface RecordOptions extends Pick<FilmOptions, 'codecs' | 'maxBytes' | 'maxFiles' | 'bitsPerSec'> {
  browser: Browser
  /** The posting page. */
  url: string
  config: AuditConfig
  /** Where the film, the shot list and the pictures go. */
  folder: string
  /** 1 is a person's; 2 is twice as fast. @default 1 */
  pace?: number
}

/** Films the page in the order of the guidelines, with a pointer, captions and the address, and writes the shot list. */
export async function record(options: RecordOptions): Promise<ShotList> {
  const { url, config, folder, pace = 1 } = options
  await mkdir(join(folder, 'pictures'), { recursive: true })
  const recordedAt = new Date().toISOString()
  const film = await startFilm({ ...options, name: 'demo' })
  const shots: OpenShot[] = []
  const missing: ShotList['missing'][number][] = []
  const scopes = new Set<string>()
  const media = await loadFiles(config)
  const scene = {
    film,
    pace,
    shots,
    missing,
    scopes,
    ...options,
    video: media.video.path,
    photograph: photographer(folder),
  }
  try {
    await titleCard(scene)
    const { shows, posts } = config.record ?? {}
    if (shows) await act({ ...scene, steps: shows, account: 'the public account' }, walkEverything)
    if (shows) await betweenCard(scene)
    const steps = posts ?? (Array.isArray(config.login) ? config.login : [])
    const account = shows ? 'the private account' : 'the account'
    await act({ ...scene, steps, account }, (stage, walk) => walkAndPost(stage, walk, !shows))
    const files = await inMp4(await film.finish(), folder, options.maxBytes)
    return await keep(
      { version: 1, url, recordedAt, files, scopes: [...scopes], shots: closeShots(shots, files), missing },
      folder,
    )
  } catch (error) {
    await film.discard()
    throw error
  } finally {
    await media.remove()
  }
}

interface ActOptions extends RecordOptions {
  film: Film
  pace: number
  shots: OpenShot[]
  missing: { clause: string; what: string }[]
  /** Filled with those that a consent page is asked for. */
  scopes: Set<string>
  photograph: (page: Page, name: string) => Promise<void>
  /** The file that is picked. */
  video: string
  steps: readonly Step[]
  account: string
}

/** One account: a browser that knows nobody, the way to the posting page, and what is done there. */
async function act(options: ActOptions, walk: (stage: Stage, options: WalkOptions) => Promise<void>): Promise<void> {
  const { browser, film, config, url, steps } = options
  const context = await browser.newContext({
    locale: config.locale ?? 'en-US',
    viewport: { width: FRAME.width, height: FRAME.stage },
    ...(config.storageState === undefined ? {} : { storageState: config.storageState }),
  })
  try {
    await context.addInitScript(EYES)
    const page = await context.newPage()
    const nickname = listenForNickname(page)
    page.on('framenavigated', (frame) => {
      if (frame !== page.mainFrame()) return
      film.show({ url: page.url() })
      if (isConsent(page.url())) for (const scope of scopesIn(page.url())) options.scopes.add(scope)
    })
    const stage = createStage({ ...options, page })

    await page.goto(new URL(config.record?.start ?? url, url).href, { waitUntil: 'load' })
    await film.follow(page)
    film.show({ card: null, url: page.url() })
    if (steps.length > 0) {
      await stage.say('Sign in', 'From signed out', `The person signs in and connects ${options.account} of theirs.`)
      await stage.photograph('signed-out')
      await filmSteps(stage, steps, config)
    }
    const caption = config.record?.caption ?? `Posted from ${new URL(url).host}`
    await walk(stage, { url, config, caption, video: options.video, nickname })
    await film.still()
  } finally {
    await closeContext(context)
  }
}

async function titleCard({ film, config, url, pace }: { film: Film; pace: number } & RecordOptions): Promise<void> {
  film.show({
    caption: null,
    card: {
      title: config.record?.name ?? new URL(url).host,
      lines: [
        'Demo of the posting page, in the order of the Content Sharing Guidelines.',
        url,
        `Recorded on ${new Date().toISOString().slice(0, 10)}, in one go.`,
        ...(config.record?.shows
          ? [
              'First a public account that only renders the page: Everyone, Duet, Stitch. Then the private account that posts.',
            ]
          : []),
      ],
    },
  })
  await pause(4000 / pace)
}

async function betweenCard({ film, pace }: { film: Film; pace: number }): Promise<void> {
  film.show({
    caption: null,
    pointer: null,
    card: {
      title: 'Now the account that posts',
      lines: [
        'Until the audit is passed, an app can post only from a private account, and only to Only me.',
        'A private account has no Everyone, and Duet and Stitch are always off: that is why the public one came first.',
      ],
    },
  })
  await pause(5000 / pace)
}

function photographer(folder: string) {
  let count = 0
  return async (page: Page, name: string) => {
    const number = String(++count).padStart(2, '0')
    await page.screenshot({ path: join(folder, 'pictures', `${number}-${name}.png`) })
  }
}

async function inMp4(files: readonly FilmFile[], folder: string, maxBytes: number | undefined): Promise<FilmFile[]> {
  return Promise.all(files.map((each) => toMp4(each, folder, maxBytes)))
}

function closeShots(shots: readonly OpenShot[], files: readonly FilmFile[]): ShotList['shots'] {
  return shots.map(({ fileIndex, ...shot }, index) => {
    const next = shots[index + 1]
    const file = files[fileIndex]
    const toSec = next?.fileIndex === fileIndex ? next.fromSec : (file?.durationSec ?? shot.fromSec)
    return { ...shot, file: file?.file ?? '', toSec }
  })
}

async function keep(list: ShotList, folder: string): Promise<ShotList> {
  await writeFile(join(folder, 'shots.json'), `${JSON.stringify(list, null, 2)}\n`)
  await writeFile(join(folder, 'shots.md'), shotListMarkdown(list))
  return list
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
