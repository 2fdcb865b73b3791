import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { runVisual } from '../scripts/visual/run.js'
import { exitCode, tell } from '../scripts/visual/summary.js'
import { launch } from './support/browser.js'

/*
 * The tool that compares pictures, on a Storybook of two stories that answers as the real one does. A story prints what
 * must not tremble: time, chance and an id.
 */
const STORYBOOK = {
  entries: {
    'parts-button--default': { id: 'parts-button--default', type: 'story', title: 'Parts/Button', name: 'Default' },
    'parts-clock--default': { id: 'parts-clock--default', type: 'story', title: 'Parts/Clock', name: 'Default' },
    'parts-button--secret': {
      id: 'parts-button--secret',
      type: 'story',
      title: 'Parts/Button',
      name: 'Secret',
      tags: ['no-picture'],
    },
  },
}

const page = (button: string, ending = '{ status: "success" }') => `<!doctype html>
<body style="margin: 0; font: 16px sans-serif; color-scheme: light dark">
<script>
  const query = new URLSearchParams(location.search)
  const globals = query.get('globals')
  document.documentElement.dir = globals.includes('direction:rtl') ? 'rtl' : 'ltr'
  document.body.style.background = globals.includes('theme:dark') ? '#111' : '#fff'
  document.body.style.color = globals.includes('theme:dark') ? '#fff' : '#111'
  document.body.innerHTML = query.get('id').startsWith('parts-clock')
    ? '<p>' + new Date().toDateString() + ' ' + Math.random() + ' ' + crypto.randomUUID() + '</p>'
    : ${JSON.stringify(button)}
  const events = { storyFinished: [${ending}], playFunctionThrewException: [{ message: 'It was not there.' }] }
  globalThis.__STORYBOOK_ADDONS_CHANNEL__ = { last: (event) => events[event] }
  globalThis.__STORYBOOK_PREVIEW__ = { currentRender: { phase: 'finished' } }
</script>
`
const BUTTON = '<button style="margin: 20px; color: #fff; background: #2563eb; border: 0; padding: 12px">Post</button>'
const DOT = '<i style="position: absolute; left: 30px; top: 300px; width: 1px; height: 1px; background: #fefefe"></i>'

let browser: Browser
let folder: string
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'visual-'))
  await mkdir(join(folder, 'storybook'))
  await writeFile(join(folder, 'storybook/index.json'), JSON.stringify(STORYBOOK))
  await draw(BUTTON)
  return () => rm(folder, { recursive: true })
})

const draw = (button: string, ending?: string) => writeFile(join(folder, 'storybook/iframe.html'), page(button, ending))

function run(update = false, only: readonly string[] = ['parts-button']) {
  const at = (name: string) => join(folder, name)
  const options = { storybook: at('storybook'), baselines: at('baselines'), report: at('report'), only, update }
  return runVisual(options, { browser })
}

async function onReport(look: (page: Page) => Promise<void>) {
  const page = await browser.newPage({ viewport: { width: 1200, height: 900 } })
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(String(error)))
  await page.goto(pathToFileURL(join(folder, 'report/index.html')).href)
  await look(page)
  await page.close()
  expect(complaints).toEqual([])
}

const headline = (page: Page) => page.getByRole('heading', { level: 1 }).textContent()

describe('design QA', () => {
  it('sees no difference twice, also where a story prints time and chance', async () => {
    const first = await run(true, [])
    expect(first.findings.map(({ key, outcome }) => `${outcome} ${key}`)).toEqual([
      'new parts-button--default.light',
      'new parts-button--default.dark',
      'new parts-button--default.rtl',
      'new parts-clock--default.light',
      'new parts-clock--default.dark',
      'new parts-clock--default.rtl',
    ])
    expect(exitCode(first)).toBe(0)
    for (const summary of [await run(false, []), await run(false, [])]) {
      expect(tell(summary)).toBe('6 pictures: 6 same.')
      expect(exitCode(summary)).toBe(0)
    }
    await onReport(async (page) => expect(await headline(page)).toBe('All 6 pictures are as they were'))
  })

  it('catches one pixel of nearly the same colour, and shows where', async () => {
    await run(true)
    await draw(BUTTON + DOT)
    const summary = await run()
    expect(exitCode(summary)).toBe(1)
    expect(summary.findings.find(({ key }) => key === 'parts-button--default.light')).toMatchObject({
      outcome: 'changed',
      pixels: 1,
      box: { x: 30, y: 300, width: 1, height: 1 },
    })
    expect(tell(summary)).toContain('changed parts-button--default.light, 1 pixel\n')
    expect(tell(summary)).toContain('3 pictures: 3 changed. If that is what you want: npm run visual -- --update')

    await onReport(async (page) => {
      expect(await headline(page)).toBe('3 of 3 pictures need a look')
      expect(await page.getByRole('article').count()).toBe(3)
      expect(await page.getByRole('heading', { name: 'Parts/Button' }).count()).toBe(1)
      await page.getByRole('radio', { name: 'Dark' }).check()
      expect(await page.getByRole('article').count()).toBe(1)
      for (const [view, pictures] of [
        ['Side by side', 2],
        ['Difference', 1],
        ['Flicker', 2],
        ['Slider', 2],
      ] as const) {
        await page.getByRole('radio', { name: view }).check()
        const images = page.getByRole('article').getByRole('img')
        expect(await images.count()).toBe(pictures)
        await expect
          .poll(() => images.evaluateAll((all) => all.every((image) => (image as HTMLImageElement).naturalWidth > 0)))
          .toBe(true)
      }
      await page.getByRole('radio', { name: /^All 3/ }).check()
      expect(await page.getByRole('article').count()).toBe(1)
    })
  })

  it('takes what is seen as the baselines when told to, and forgets stories that are gone', async () => {
    await run(true, [])
    const before = await readFile(join(folder, 'baselines/parts-clock--default.light.png'))
    await draw(BUTTON + DOT)
    const { 'parts-button--default': button } = STORYBOOK.entries
    await writeFile(join(folder, 'storybook/index.json'), JSON.stringify({ entries: { button } }))
    expect(tell(await run(true, []))).toContain('gone parts-clock--default.dark')
    expect(tell(await run(false, []))).toBe('3 pictures: 3 same.')
    await writeFile(join(folder, 'storybook/index.json'), JSON.stringify(STORYBOOK))
    await run(true, [])
    expect((await readFile(join(folder, 'baselines/parts-clock--default.light.png'))).equals(before)).toBe(true)
  })

  it('says when another browser or font made the baselines, and leaves the verdict to a person', async () => {
    await run(true)
    const file = join(folder, 'baselines/environment.json')
    const environment = JSON.parse(await readFile(file, 'utf8')) as object
    await writeFile(file, JSON.stringify({ ...environment, browser: 'Chromium 1.2', fonts: ['Menlo'] }))
    await draw(BUTTON + DOT)
    const summary = await run()
    expect(exitCode(summary)).toBe(2)
    expect(tell(summary)).toMatch(/The browser was Chromium 1\.2 and is Chromium \d/)
    expect(tell(summary)).toMatch(/The fonts were Menlo and are \w/)
    await onReport(async (page) => {
      expect(await page.getByText('These baselines were made on another machine.').count()).toBe(1)
    })
  })

  it('makes no baseline of a story whose play function failed', async () => {
    await draw(BUTTON, '{ status: "error" }')
    const summary = await run(true)
    expect(exitCode(summary)).toBe(1)
    expect(tell(summary)).toContain('broken parts-button--default.light: It was not there.')
  })
})
