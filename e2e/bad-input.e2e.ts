import type { Browser } from 'playwright-core'
import { makeVideo, withoutIndex } from '@direct-post/test-media'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { launch, photograph, visit, type Visit } from './support/browser.js'
import { startTestDemo, type TestDemo } from './support/demo.js'
import { createFiles, sha256, type Files } from './support/files.js'
import { connect, fill, formOn, type Form } from './support/form.js'

const CAPTION = 'A draft worth keeping'
const GB = 1024 ** 3

let browser: Browser
let files: Files
let clip: string
let demo: TestDemo
let person: Visit
let form: Form

beforeAll(async () => {
  ;[browser, files] = await Promise.all([launch(), createFiles()])
  clip = await files.video('clip.mp4', { durationSec: 3 })
})

afterAll(async () => {
  await browser.close()
  await files.remove()
})

beforeEach(async () => {
  demo = await startTestDemo()
  person = await visit(browser, demo.url)
  form = formOn(person.page)
})

afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await photograph(person.page, task.name)
  await person.close()
  await demo.close()
})

describe('a file that cannot be posted', () => {
  beforeEach(() => connect(person.page, 'public'))

  it.each([
    {
      what: 'of the wrong type',
      make: () => files.bytes('invoice.pdf', '%PDF-1.7'),
      says: 'TikTok takes MP4, MOV and WebM videos. Export this one as MP4 or choose another.',
    },
    {
      what: 'that only calls itself a video',
      make: () => files.bytes('notes.mp4', 'These are my notes.'),
      says: 'TikTok takes MP4, MOV and WebM videos. Export this one as MP4 or choose another.',
    },
    {
      what: 'without a byte',
      make: () => files.bytes('empty.mp4', ''),
      says: 'This video file is empty. Choose another one.',
    },
    {
      what: 'larger than 4 GB',
      make: () => files.sparse('huge.mp4', clip, 4 * GB + 1),
      says: 'This video is larger than 4 GB, the most TikTok takes. Export it smaller or choose another.',
    },
    {
      what: 'whose length nobody can read',
      make: async () => files.bytes('broken.mp4', withoutIndex(await makeVideo({ durationSec: 1 }))),
      says: 'The length of this video could not be read, so it cannot be posted. Export it again as MP4 or choose another.',
    },
    {
      what: 'that is too narrow',
      make: () => files.video('narrow.mp4', { durationSec: 3, width: 200, height: 640 }),
      says: 'This video measures 200 × 640 pixels; TikTok takes 360 to 4096 on each side. Export it in that size.',
    },
  ])('$what is refused with a sentence, and the draft stays', async ({ make, says }) => {
    await fill(person.page, clip, CAPTION)
    await form.file.setInputFiles(await make())

    await form.form.getByRole('alert').getByText(says).waitFor()
    await expectBlockedWith(says)
    await expectDraftKept()
    expect(demo.sandbox.posts).toEqual([])
  })

  it('may be longer for one creator than for another: the limit is the account’s own', async () => {
    const minute = await files.video('long.mp4', { durationSec: 61, fps: 24, keyEverySec: 61 })
    await connect(person.page, 'sixty-seconds')
    await expect.poll(() => form.nickname.textContent()).toBe('Wren Halloran')

    await fill(person.page, minute, CAPTION)
    const says = 'This video lasts 61 seconds; this account can post up to 60 seconds. Shorten it or choose another.'
    await form.form.getByRole('alert').getByText(says).waitFor()
    await expectBlockedWith(says)
    await expectDraftKept()
  })
})

describe('an account that TikTok does not let post', () => {
  it.each([
    ['capped', 'This account has reached the number of posts that TikTok allows for now. Try again later.'],
    [
      'banned',
      'TikTok does not let this account post at the moment. Check the account in TikTok, and try again later.',
    ],
    ['app-capped', 'This app has reached the number of people that TikTok lets it post for today. Try again later.'],
  ])('stops the page for @%s and says to come back later', async (username, says) => {
    await connect(person.page, username)
    await form.form.getByText(says).first().waitFor()
    expect(await form.publish.isVisible()).toBe(false)
    await form.form.getByRole('button', { name: 'Try again' }).waitFor()
  })
})

describe('a consent that is not given', () => {
  it('says that nothing was connected, and offers it again', async () => {
    await person.page.goto('/post')
    await form.connect.click()
    await person.page.getByRole('button', { name: 'Cancel' }).click()
    await form.form
      .getByText('You did not allow the connection on TikTok, so no account was connected.')
      .first()
      .waitFor()
    // The words can stand a moment before the accounts are read.
    await form.connect.waitFor()
    expect(await form.connect.isVisible()).toBe(true)
  })

  it('says which permission is missing when posting was not allowed', async () => {
    await person.page.goto('/post')
    await form.connect.click()
    await person.page.locator('[data-creator="public"] input').check()
    await person.page.locator('[data-scope="video.publish"] input').uncheck()
    await person.page.getByRole('button', { name: 'Allow' }).click()
    await form.form.getByRole('button', { name: 'Connect again' }).waitFor()
    await expectSaid('You did not allow posting when you connected. Connect again and allow it.')
    expect(await form.privacy.isVisible()).toBe(false)
  })
})

describe('creator_info that cannot be read', () => {
  it.each([
    ['fails', () => Response.json({ error: { code: 'internal_error', message: '', log_id: 'L1' } }, { status: 500 })],
    ['is cut short', () => new Response('{"data":{"creator_nickname":"Ma')],
    ['is a page of HTML', () => new Response('<h1>Bad gateway</h1>', { status: 502 })],
    ['lacks a field', () => creatorInfo({ privacy_level_options: undefined })],
    ['has a field of the wrong type', () => creatorInfo({ comment_disabled: 'no' })],
    [
      'comes with HTTP 200 and an unknown error',
      () => Response.json({ data: {}, error: { code: 'brand_new_error', message: 'x', log_id: 'L2' } }),
    ],
  ])('stops the page when it %s, offers nothing made up, and recovers', async (_, answer) => {
    await connect(person.page, 'public')
    await form.nickname.waitFor()
    demo.wire.disturb((path) => (path.includes('creator_info') ? answer() : null))
    await person.page.reload()

    await form.form.getByText('Your account could not be read').waitFor()
    expect(await form.privacy.isVisible()).toBe(false)
    expect(await form.publish.isVisible()).toBe(false)

    demo.wire.heal()
    await form.form.getByRole('button', { name: 'Try again' }).click()
    await form.privacy.waitFor()
  })
})

describe('something that goes wrong between the press and the post', () => {
  beforeEach(async () => {
    await connect(person.page, 'public')
    await fill(person.page, clip, CAPTION)
  })

  it('says so when the account was capped meanwhile, and keeps the draft', async () => {
    demo.sandbox.creators.change('public', { cannotPost: 'spam_risk_too_many_posts' })
    await form.publish.click()
    await expectSaid('This account has reached the number of posts that TikTok allows for now. Try again later.')
    expect(demo.sandbox.posts).toEqual([])

    demo.sandbox.creators.change('public', { cannotPost: null })
    await expectDraftKept()
  })

  it('says so when the chosen audience is gone, and asks to choose again', async () => {
    demo.sandbox.creators.change('public', { isPrivate: true })
    await form.privacy.click()
    await form.privacyOption('Everyone').click()
    await form.publish.click()

    await form.form.getByText('TikTok no longer offers "Everyone" for this account.').first().waitFor()
    expect(await form.privacy.textContent()).toBe('Select who can view')
    expect(await form.caption.inputValue()).toBe(CAPTION)
    expect(demo.sandbox.posts).toEqual([])
  })

  it('goes on without a word when only the short-lived token expired', async () => {
    await demo.sandbox.clock.advance('3h')
    await form.publish.click()
    await form.status.getByText('Posted', { exact: true }).waitFor()
    expect(demo.log.join()).toContain('token.refreshed')
  })

  it('asks to connect again when the permission is gone, and keeps the draft', async () => {
    demo.sandbox.creators.disconnect('public')
    await form.publish.click()
    await expectSaid(/no longer accepts this connection\. Connect the account again/)
    await form.form.getByRole('button', { name: 'Connect again' }).click()
    await person.page.locator('[data-creator="public"] input').check()
    await person.page.getByRole('button', { name: 'Allow' }).click()
    await form.form.getByText('Your draft is back. Only the video has to be chosen again').first().waitFor()
    await expectDraftKept()
    expect(demo.sandbox.posts).toEqual([])
  })

  it('says so when TikTok cannot be reached at all, and keeps the draft', async () => {
    await demo.sandbox.close()
    await form.publish.click()
    await expectSaid('TikTok did not answer. Nothing was posted. Try again in a moment.')
    expect(demo.sandbox.posts).toEqual([])
    await expectDraftKept()
  })

  it('says so when the app itself does not answer, and sends the same press again', async () => {
    await person.context.setOffline(true)
    await form.publish.click()
    await form.status.getByText('No answer came back. Check your internet connection, then try again.').waitFor()

    await person.context.setOffline(false)
    await form.status.getByRole('button', { name: 'Ask again' }).click()
    await form.status.getByText('Posted', { exact: true }).waitFor()
    expect(demo.sandbox.posts).toHaveLength(1)
  })
})

describe('the network during an upload', () => {
  it('may break: the upload goes on from where TikTok is, and not one byte differs', async () => {
    const options = { durationSec: 6, width: 720, height: 1280, minBytes: 130_000_000 }
    const large = await files.video('large.mp4', options)
    await connect(person.page, 'public')
    await fill(person.page, large, CAPTION)
    const line = await person.context.newCDPSession(person.page)
    await line.send('Network.enable')
    const slow = { latency: 0, downloadThroughput: -1, uploadThroughput: 30_000_000 }
    await line.send('Network.emulateNetworkConditions', { offline: false, ...slow })

    await form.publish.click()
    const bar = form.status.getByRole('progressbar')
    await expect
      .poll(async () => Number(await bar.getAttribute('aria-valuenow')), { timeout: 30_000 })
      .toBeGreaterThan(60)
    await line.send('Network.emulateNetworkConditions', { offline: true, ...slow })
    await form.status.getByText('The connection was lost. Trying again…').waitFor()
    await line.send('Network.emulateNetworkConditions', { offline: false, ...slow, uploadThroughput: -1 })

    await form.status.getByText('Posted', { exact: true }).waitFor({ timeout: 60_000 })
    const [post] = demo.sandbox.posts
    expect(demo.sandbox.posts).toHaveLength(1)
    expect(post?.files[0]?.sha256).toBe(await sha256(large))
    // The first chunk had arrived before the cut and is not sent again.
    const first = demo.sandbox.calls.filter(({ headers }) => headers['content-range']?.startsWith('bytes 0-'))
    expect(first).toHaveLength(1)
  })

  it('may be paused and resumed by hand', async () => {
    const large = await files.video('paused.mp4', { durationSec: 4, width: 720, height: 1280, minBytes: 70_000_000 })
    await connect(person.page, 'public')
    await fill(person.page, large, CAPTION)
    const line = await person.context.newCDPSession(person.page)
    await line.send('Network.enable')
    const slow = { latency: 0, downloadThroughput: -1, uploadThroughput: 15_000_000 }
    await line.send('Network.emulateNetworkConditions', { offline: false, ...slow })

    await form.publish.click()
    await form.status.getByRole('button', { name: 'Pause' }).click()
    await form.status.getByText('Upload paused').waitFor()
    await line.send('Network.emulateNetworkConditions', { offline: false, ...slow, uploadThroughput: -1 })
    await form.status.getByRole('button', { name: 'Resume' }).click()

    await form.status.getByText('Posted', { exact: true }).waitFor({ timeout: 60_000 })
    expect(demo.sandbox.posts[0]?.files[0]?.sha256).toBe(await sha256(large))
  })
})

describe('the two sentences that reviewers hover for', () => {
  beforeEach(async () => {
    await connect(person.page, 'public')
    await fill(person.page, clip, CAPTION, 'Everyone')
    await form.disclosure.click()
  })

  it('3a: over the publish button, while nothing is indicated', async () => {
    const says = 'You need to indicate if your content promotes yourself, a third party, or both.'
    await hover(form.publish)
    await form.tooltip(says).waitFor()
    await person.page.mouse.move(0, 0)
    await expect.poll(() => form.tooltip(says).count()).toBe(0)
  })

  it('3b: over Only me, while the content is branded', async () => {
    await form.brandedContent.click()
    await form.privacy.click()
    await hover(form.privacyOption('Only me'))
    await form.tooltip('Branded content visibility cannot be set to private.').waitFor()
    await form.privacyOption('Only me').click({ force: true })
    expect(await form.privacy.textContent()).toContain('Everyone')
  })
})

/** A real pointer that comes from elsewhere, as a hand does. */
async function hover(target: Form['publish']) {
  await target.scrollIntoViewIfNeeded()
  const box = await target.boundingBox()
  if (box === null) throw new Error('There is nothing to hover.')
  await person.page.mouse.move(2, 2)
  await person.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 8 })
}

async function expectSaid(sentence: string | RegExp) {
  await form.form.locator('.dp-Message').getByText(sentence).first().waitFor()
}

async function expectBlockedWith(sentence: string) {
  await hover(form.publish)
  await form.tooltip(sentence).waitFor()
  await form.publish.click({ force: true })
  expect(await form.status.isVisible()).toBe(false)
}

async function expectDraftKept() {
  expect(await form.caption.inputValue()).toBe(CAPTION)
  expect(await form.privacy.textContent()).toContain('Only me')
}

/** A good answer with one field changed. */
function creatorInfo(change: Record<string, unknown>): Response {
  const data = {
    creator_avatar_url: 'https://example.com/a.png',
    creator_username: 'public',
    creator_nickname: 'Mara Lindqvist',
    privacy_level_options: ['PUBLIC_TO_EVERYONE', 'MUTUAL_FOLLOW_FRIENDS', 'SELF_ONLY'],
    comment_disabled: false,
    duet_disabled: false,
    stitch_disabled: false,
    max_video_post_duration_sec: 600,
    ...change,
  }
  return Response.json({ data, error: { code: 'ok', message: '', log_id: 'L0' } })
}
