import { makeJpeg, makePng } from '@direct-post/test-media'
import { StrictMode } from 'react'
import { describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { createLoop, type LoopOptions } from '../internals/loop.testing.js'
import {
  box,
  choosePrivacy,
  disclosure,
  form,
  pick,
  privacy,
  publishButton,
  videoFile,
  pickMany,
} from '../internals/page.testing.js'

/** The page on the real server and the sandbox, all inside this tab. */
async function open(options: LoopOptions = {}) {
  const loop = await createLoop(options)
  await render(<StrictMode>{form(loop)}</StrictMode>)
  return loop
}

async function sha256(file: Blob) {
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer())
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

describe('whole posts, through server and sandbox', () => {
  it('arrives at TikTok exactly as chosen, byte for byte', async () => {
    const { sandbox } = await open()
    await expect.element(page.getByText('Mara Lindqvist').first()).toBeVisible()
    const file = await videoFile()
    await pick(file)
    await page.getByLabelText('Caption').fill('Through the whole loop #here')
    await choosePrivacy('Friends')
    await box('Comment').click()
    await disclosure().click()
    await box(/Branded content/).click()
    await publishButton().click()
    await expect.element(page.getByRole('heading', { name: 'Posted' })).toBeVisible()

    expect(sandbox.posts).toHaveLength(1)
    const arrived = JSON.stringify(sandbox.posts[0])
    expect(arrived).toContain('MUTUAL_FOLLOW_FRIENDS')
    expect(arrived).toContain('Through the whole loop #here')
    expect(arrived).toContain(await sha256(file))
    expect(sandbox.posts[0]).toMatchObject({ status: 'PUBLISH_COMPLETE' })
  })

  it.each([['capped'], ['banned'], ['app-capped']])('1b stops for a creator who is %s', async (creator) => {
    await open({ creators: [creator] })
    await expect.element(page.getByText('This account cannot post right now')).toBeVisible()
    await expect.element(publishButton()).not.toBeInTheDocument()
  })

  it('2b a private account is offered no Everyone, and 2c no Duet and no Stitch', async () => {
    await open({ creators: ['private'] })
    await privacy().click()
    await expect.element(page.getByRole('radio', { name: 'Only me' })).toBeVisible()
    const offered = page
      .getByRole('radio')
      .all()
      .map((each) => each.element().textContent)
    expect(offered).not.toContain('Everyone')
    await expect.element(box(/Duet/)).toHaveAttribute('aria-disabled', 'true')
    await expect.element(box(/Stitch/)).toHaveAttribute('aria-disabled', 'true')
  })

  it('tells of a video TikTok refuses after the upload, and keeps the draft', async () => {
    await open({ sandbox: { checkMedia: true } })
    const file = await videoFile()
    await pick(file)
    await choosePrivacy('Only me')
    await publishButton().click()
    await expect.element(page.getByRole('heading', { name: /Posted|did not publish/ })).toBeVisible()
  })

  it('stops in time when the account becomes capped between drawing and pressing', async () => {
    const loop = await open()
    await pick(await videoFile())
    await choosePrivacy('Everyone')
    await page.getByLabelText('Caption').fill('Kept')
    loop.sandbox.creators.change('public', { cannotPost: 'spam_risk_too_many_posts' })
    await publishButton().click()
    await expect.element(page.getByText(/reached the number of posts/).first()).toBeVisible()
    expect(loop.sandbox.posts).toHaveLength(0)
  })

  it('brings five photos to TikTok in their order, converted where needed, exactly as previewed', async () => {
    const { sandbox } = await open({ creators: ['private'] })
    const jpeg = (name: string, width = 540, height = 960) =>
      new File([makeJpeg(width, height)], name, { type: 'image/jpeg' })
    const png = new File([await makePng(300, 400, [200, 120, 60])], 'logo.png', { type: 'image/png' })
    await pickMany([jpeg('1.jpg'), jpeg('2.jpg', 960, 540), png, jpeg('4.jpg', 2400, 1600), jpeg('5.jpg', 600, 600)])
    await page.getByRole('button', { name: 'Convert 2 pictures to JPEG' }).click()
    await expect.poll(() => document.querySelector('.dp-Convert')).toBeNull()
    await page.getByRole('button', { name: 'Move photo 5 earlier' }).click()
    await page.getByRole('button', { name: 'Make photo 2 the cover' }).click()
    await page.getByLabelText('Title').fill('Five')
    await page.getByLabelText('Description').fill('A #description')
    await choosePrivacy('Only me')
    const shown = [...document.querySelectorAll<HTMLImageElement>('.dp-Photo img')]
    const hashes = await Promise.all(shown.map(async ({ src }) => sha256(await (await fetch(src)).blob())))
    await publishButton().click()
    await expect.element(page.getByRole('heading', { name: 'Posted' })).toBeVisible()

    const arrived = JSON.stringify(sandbox.posts[0])
    expect(hashes.map((hash) => arrived.includes(hash))).toEqual([true, true, true, true, true])
    const order = hashes.map((hash) => arrived.indexOf(hash))
    expect(order).toEqual([...order].sort((a, b) => a - b))
    expect(arrived).toContain('A #description')
  })

  it('explains that an app without audit posts to private accounts only, and keeps the options', async () => {
    const loop = await open({ audited: false })
    await pick(await videoFile())
    await choosePrivacy('Only me')
    await publishButton().click()
    await expect.element(page.getByText(/account.*private/i).first()).toBeVisible()
    await privacy().click()
    await expect.element(page.getByRole('radio', { name: 'Everyone' })).toBeVisible()
    expect(loop.sandbox.posts).toHaveLength(0)
  })

  it('asks to connect again when the permission to post was not given', async () => {
    const loop = await createLoop({ creators: [] })
    await loop.connect('public', ['user.info.basic'])
    await render(form(loop))
    await expect.element(page.getByRole('button', { name: 'Connect again' })).toBeVisible()
    await expect.element(publishButton()).not.toBeInTheDocument()
  })

  it('makes one post when the network is cut in the middle, byte for byte', async () => {
    const loop = await open()
    const file = await videoFile()
    let cuts = 0
    loop.network.cut = (request) => {
      if (request.method === 'PUT' && cuts++ === 0) throw new TypeError('network')
    }
    await pick(file)
    await choosePrivacy('Everyone')
    await publishButton().click()
    await expect.element(page.getByRole('heading', { name: 'Posted' })).toBeVisible()
    expect(cuts).toBe(2)
    expect(loop.sandbox.posts).toHaveLength(1)
    expect(JSON.stringify(loop.sandbox.posts[0])).toContain(await sha256(file))
  })
})
