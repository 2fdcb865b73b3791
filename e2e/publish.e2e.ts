import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launch, visit, type Visit } from './support/browser.js'
import { startTestDemo, type TestDemo } from './support/demo.js'
import { createFiles, sha256, type Files } from './support/files.js'
import { fill, formOn } from './support/form.js'
import { arrowTo, tabTo } from './support/keyboard.js'
import { leaks, type Place } from './support/leaks.js'
import { articleOn } from './support/profile.js'
import { treeOf } from './support/tree.js'

const CAPTION = 'Centring, posted without a mouse #pottery @kilnside'

let browser: Browser
let files: Files
let demo: TestDemo
let person: Visit
/** Everything that reached the browser, from both posts. */
const seen: Place[] = []

beforeAll(async () => {
  ;[browser, files, demo] = await Promise.all([launch(), createFiles(), startTestDemo()])
  person = await visit(browser, demo.url)
})

afterAll(async () => {
  await browser.close()
  await Promise.all([demo.close(), files.remove()])
})

describe('a post from beginning to end', () => {
  // Some two hundred key presses, each awaited: a busy machine takes its time.
  it(
    'is made by keyboard alone, through every control, and arrives as it was chosen',
    { timeout: 300_000 },
    async () => {
      const { page } = person
      const clip = await files.video('centring.mp4', { durationSec: 3 })
      const form = formOn(page)
      const press = (key: string) => page.keyboard.press(key)
      const use = async (target: Parameters<typeof tabTo>[1], key = 'Space') => {
        await tabTo(page, target)
        await press(key)
      }

      // The plan's page, and TikTok's consent page.
      await page.goto('/')
      await use(page.getByRole('link', { name: 'Post to TikTok: Centring, in one take' }), 'Enter')
      await use(form.connect, 'Enter')
      await page.waitForURL((url) => url.origin === demo.sandbox.origin)
      await use(page.locator('[data-creator="public"] input'))
      await use(page.locator('[data-scope="video.upload"] input'))
      await press('Space')
      await use(page.getByRole('button', { name: 'Allow' }), 'Enter')
      await page.waitForURL((url) => url.origin === demo.url)

      // 1a, and nothing chosen for the person.
      await expect.poll(() => form.nickname.textContent()).toBe('Mara Lindqvist')
      await expectNothingChosen(page)
      expect(await treeOf(page)).toEqual([
        'button "Switch account"',
        expect.stringMatching(/^button "Choose a video or photos /),
        'textbox "Caption"',
        'combobox "Who can view this post": Select who can view',
        'group "Allow users to"',
        'checkbox "Comment"',
        'checkbox "Duet"',
        'checkbox "Stitch"',
        'switch "Disclose commercial content"',
        'switch "AI-generated content"',
        'link "Music Usage Confirmation"',
        'button "Post to TikTok" [disabled]',
      ])
      expect(await form.caption.inputValue()).toBe('The quietest second of the day #pottery #wheelthrowing')
      await use(form.form.getByRole('button', { name: 'Switch account' }), 'Enter')
      await form.form.getByRole('button', { name: 'Disconnect' }).waitFor()
      await press('Escape')

      await pickByKeyboard(page, clip)
      await use(form.form.getByRole('button', { name: 'Remove' }), 'Enter')
      await pickByKeyboard(page, clip)
      expect(await form.form.locator('figcaption').innerText()).toMatch(
        /centring\.mp4\s+0:03 · 1\.6\sMB · \u2066360 × 640/,
      )
      await tabTo(page, form.caption)
      await press('ControlOrMeta+a')
      await page.keyboard.type(CAPTION)

      await choose(page, 'Only me')
      await use(form.comment)
      await use(form.duet)
      await use(form.stitch)
      await press('Space')
      await use(form.form.getByRole('switch', { name: 'AI-generated content' }))

      await use(form.form.getByRole('button', { name: 'Choose a frame' }), 'Enter')
      await tabTo(page, form.form.getByRole('slider', { name: 'Cover frame' }))
      for (let step = 0; step < 10; step++) await press('ArrowRight')

      // 3a: the switch alone blocks, and the button says so to whoever reaches it.
      await use(form.disclosure)
      await tabTo(page, form.publish)
      const needed = 'You need to indicate if your content promotes yourself, a third party, or both.'
      await form.tooltip(needed).waitFor()
      expect((await treeOf(page)).slice(1)).toEqual([
        'button "Replace"',
        'button "Remove"',
        'button "Done" [expanded]',
        'slider "Cover frame": "1000"',
        'button "Let TikTok choose"',
        'textbox "Caption"',
        'combobox "Who can view this post": Only me',
        'group "Allow users to"',
        'checkbox "Comment" [checked]',
        'checkbox "Duet" [checked]',
        'checkbox "Stitch"',
        'switch "Disclose commercial content" [checked]',
        'group "What the post promotes"',
        'checkbox "Your brand"',
        'checkbox "Branded content" [disabled]',
        'switch "AI-generated content" [checked]',
        'link "Music Usage Confirmation"',
        'button "Post to TikTok" [disabled]',
        `tooltip "${needed}"`,
      ])
      await press('Enter')
      expect(await form.status.isVisible()).toBe(false)
      await use(form.yourBrand)
      await form.form.getByText("Your photo/video will be labeled as 'Promotional content'").waitFor()

      // 3b in both orders.
      await use(form.brandedContent)
      expect(await form.brandedContent.isChecked()).toBe(false)
      await form.form.getByText("Visibility for branded content can't be private.").waitFor()
      expect(await treeOf(page)).toEqual(
        expect.arrayContaining([
          'checkbox "Your brand" [checked]',
          'checkbox "Branded content" [disabled]',
          "status: Your photo/video will be labeled as 'Promotional content'",
          'button "Post to TikTok"',
        ]),
      )
      await choose(page, 'Everyone')
      await use(form.brandedContent)
      await form.form.getByText("Your photo/video will be labeled as 'Paid partnership'").waitFor()
      await use(form.privacy, 'Enter')
      await arrowTo(page, 'ArrowDown', form.privacyOption('Only me'))
      await form.tooltip('Branded content visibility cannot be set to private.').waitFor()
      expect((await treeOf(page)).slice(7, 13)).toEqual([
        'combobox "Who can view this post" [expanded]: Everyone',
        'dialog "Who can view this post"',
        'radio "Everyone" [checked]',
        'radio "Friends"',
        'radio "Only me" [disabled]',
        'tooltip "Branded content visibility cannot be set to private."',
      ])
      await press('Enter')
      await press('Escape')
      expect(await form.privacy.textContent()).toContain('Everyone')
      seen.push(...(await person.seen()))

      // 4, in the words and with the links of the guideline.
      const declaration = form.form.getByText('By posting, you agree to')
      expect(await declaration.textContent()).toBe(
        "By posting, you agree to TikTok's Branded Content Policy and Music Usage Confirmation.",
      )
      for (const name of ['Branded Content Policy', 'Music Usage Confirmation']) {
        await tabTo(page, declaration.getByRole('link', { name }))
      }
      expect((await treeOf(page)).slice(14)).toEqual([
        'checkbox "Your brand" [checked]',
        'checkbox "Branded content" [checked]',
        "status: Your photo/video will be labeled as 'Paid partnership'",
        'switch "AI-generated content" [checked]',
        'link "Branded Content Policy"',
        'link "Music Usage Confirmation"',
        'button "Post to TikTok"',
      ])
      const review = (await form.review.innerText()).replaceAll(/\s+/g, ' ')
      expect(review).toContain(
        'Mara Lindqvist Who can view Everyone Allowed Comment, Duet Disclosed as Paid partnership',
      )

      await use(form.publish, 'Enter')
      await form.status.getByText('Posted', { exact: true }).waitFor()
      seen.push(...(await person.seen()))

      // The link comes when TikTok has checked the post. It leads there, and the profile has it with exactly these settings.
      const link = form.status.getByRole('link', { name: 'View on TikTok' })
      await link.waitFor()
      const [post] = await Promise.all([person.context.waitForEvent('page'), use(link, 'Enter')])
      await post.waitForURL(/@public\/video\/\d+$/)
      await post.goto(`${demo.sandbox.origin}/@public`)
      expect(await articleOn(post, CAPTION)).toEqual({
        status: 'PUBLISH_COMPLETE',
        privacyLevel: 'PUBLIC_TO_EVERYONE',
        comment: 'on',
        duet: 'on',
        stitch: 'off',
        label: 'Paid partnership',
        brandContent: 'true',
        brandOrganic: 'true',
        aigc: 'true',
        coverTimestampMs: '1000',
        sha256: await sha256(clip),
      })
      await post.close()

      await use(form.form.getByRole('button', { name: 'Create another post' }), 'Enter')
      await form.caption.waitFor()
      await expectNothingChosen(page)
      expect(person.complaints).toEqual([])
    },
  )

  it('sends more than 64 MB in several chunks, byte for byte', async () => {
    const { page } = person
    const form = formOn(page)
    const options = { durationSec: 8, width: 720, height: 1280, minBytes: 130_000_000, seed: 7 }
    const clip = await files.video('large.mp4', options)

    await page.goto('/post')
    await fill(page, clip, 'A large one', 'Friends')
    await form.publish.click()
    await form.status.getByText('Posted', { exact: true }).waitFor({ timeout: 60_000 })
    seen.push(...(await person.seen()))

    const chunks = demo.wire.calls.filter(({ path }) => path.startsWith('/video/')).slice(-3)
    expect(chunks.map(({ status }) => status)).toEqual([206, 206, 201])
    await page.goto(`${demo.sandbox.origin}/@public`)
    expect(await articleOn(page, 'A large one')).toMatchObject({
      privacyLevel: 'MUTUAL_FOLLOW_FRIENDS',
      comment: 'off',
      duet: 'off',
      stitch: 'off',
      sha256: await sha256(clip),
    })
  })

  it('shows no token, secret, code or upload URL to the browser, the logs or the disk', async () => {
    const { secrets } = demo.wire
    expect(new Set(secrets.values())).toEqual(
      new Set(['access token', 'refresh token', 'client secret', 'code', 'upload URL', 'upload token']),
    )

    const places: Place[] = [
      ...seen,
      { name: "the server's log", text: demo.log.join('\n') },
      { name: "the sandbox's record", text: JSON.stringify([demo.sandbox.calls, demo.sandbox.deliveries]) },
      { name: 'the database', text: await demo.readDatabase() },
    ]
    expect(places.length).toBeGreaterThan(50)
    expect(leaks(secrets, places)).toEqual([])
  })
})

async function expectNothingChosen(page: Page) {
  const form = formOn(page)
  await expect.poll(() => form.privacy.textContent()).toBe('Select who can view')
  for (const control of [form.comment, form.duet, form.stitch, form.disclosure]) {
    expect(await control.isChecked()).toBe(false)
  }
  expect(await form.yourBrand.count()).toBe(0)
}

async function pickByKeyboard(page: Page, path: string) {
  const form = formOn(page)
  // Listened for from the start: told only at the key press, the browser may open its own dialog first.
  const chosen = page.waitForEvent('filechooser')
  await tabTo(page, form.file)
  await page.keyboard.press('Enter')
  const chooser = await chosen
  await chooser.setFiles(path)
  await form.player.waitFor()
}

async function choose(page: Page, audience: string) {
  const form = formOn(page)
  await tabTo(page, form.privacy)
  await page.keyboard.press('Enter')
  await arrowTo(page, 'ArrowDown', form.privacyOption(audience))
  await page.keyboard.press('Enter')
  await expect.poll(() => form.privacy.textContent()).toContain(audience)
}
