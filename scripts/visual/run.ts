import type { Browser } from 'playwright-core'
import { openBaselines, type Baselines } from './baselines.js'
import { launch, photograph, type Photo } from './camera.js'
import { compare } from './compare.js'
import { differences, readEnvironment } from './environment.js'
import { MODES } from './modes.js'
import type { Options } from './options.js'
import { openReport, type Report } from './report.js'
import type { Finding, Summary } from './summary.js'
import { serveFolder } from './serve.js'
import { samePixels } from './picture.js'
import { readStories, shotsOf } from './stories.js'

/** Retakes in one run: where more differs, something has changed, and looking again only costs time. */
const MOST_RETAKES = 30

interface Tools {
  /** One that is open already, and stays so. */
  browser?: Browser
  onDone?: (done: number, of: number) => void
}

/** Pictures every story, compares, writes the report, and with `update` takes the new pictures as the baselines. */
export async function runVisual(options: Options, { browser: given, onDone = () => {} }: Tools = {}): Promise<Summary> {
  const stories = await readStories(options.storybook, options.only)
  const shots = shotsOf(stories)
  const baselines = await openBaselines(options.baselines)
  const report = await openReport(options.report)
  const [server, browser] = await Promise.all([serveFolder(options.storybook), given ?? launch()])
  const findings: Finding[] = []
  let patience = MOST_RETAKES
  try {
    const environment = await readEnvironment(browser)
    await photograph(browser, server.url, shots, {
      async develop(photo, retake) {
        const settled = await another(photo, retake, baselines, () => (patience -= 1) >= 0)
        findings.push(await judge(settled, baselines, report, options.update))
        onDone(findings.length, shots.length)
      },
    })
    if (options.only.length === 0) findings.push(...(await missing(findings, baselines, report, options.update)))
    if (options.update) await baselines.writeEnvironment(environment)

    const order = new Map([...shots.map(({ key }) => key), ...baselines.keys].map((key, index) => [key, index]))
    const summary: Summary = {
      environment,
      // Baselines that are made in this run are made by this browser with these fonts.
      unlike: baselines.environment && !options.update ? differences(baselines.environment, environment) : [],
      updated: options.update,
      findings: findings.sort((one, other) => (order.get(one.key) ?? 0) - (order.get(other.key) ?? 0)),
    }
    await report.write(summary)
    return summary
  } finally {
    await Promise.all([given ? null : browser.close(), server.close()])
  }
}

/**
 * The photo, or another of the same that is as its baseline. The browser rounds a shade by one now and then when it
 * lays layers together, and a story can run out of time on a busy machine; what was changed differs each time.
 */
async function another(photo: Photo, retake: () => Promise<Photo>, baselines: Baselines, mayRetake: () => boolean) {
  const before = await baselines.read(photo.shot.key)
  const isAsBefore = ({ picture, trouble }: Photo) => !trouble && (!before || samePixels(before, picture))
  let latest = photo
  for (let takes = 1; takes < 4 && !isAsBefore(latest) && mayRetake(); takes += 1) latest = await retake()
  return latest
}

async function judge({ shot, picture, trouble }: Photo, baselines: Baselines, report: Report, update: boolean) {
  const { story, mode, key } = shot
  const about = { key, story: story.id, title: story.title, name: story.name, mode: mode.id, trouble }
  const before = await baselines.read(key)
  const difference = before && compare(before, picture)
  const outcome = trouble ? 'broken' : before === null ? 'new' : difference ? 'changed' : 'same'

  if (update && !trouble) await baselines.write(key, picture)
  return {
    ...about,
    outcome,
    pixels: difference?.pixels ?? 0,
    box: difference?.box ?? null,
    pictures: {
      before: await report.picture(`${key}.before`, before),
      after: outcome === 'same' ? null : await report.picture(`${key}.after`, picture),
      difference: await report.picture(`${key}.difference`, difference?.drawn ?? null),
    },
  } satisfies Finding
}

/** Baselines of stories that are no more. */
async function missing(found: readonly Finding[], baselines: Baselines, report: Report, update: boolean) {
  const seen = new Set(found.map(({ key }) => key))
  const gone = baselines.keys.filter((key) => !seen.has(key))
  return Promise.all(
    gone.map(async (key): Promise<Finding> => {
      const before = await report.picture(`${key}.before`, await baselines.read(key))
      if (update) await baselines.remove(key)
      const [story = key, mode = ''] = key.split('.')
      return {
        key,
        story,
        title: story.split('--')[0] ?? story,
        name: story.split('--')[1] ?? story,
        mode: MODES.find(({ id }) => id === mode)?.id ?? 'light',
        outcome: 'gone',
        trouble: null,
        pixels: 0,
        box: null,
        pictures: { before, after: null, difference: null },
      }
    }),
  )
}
