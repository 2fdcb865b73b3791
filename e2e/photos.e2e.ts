import { makeJpeg } from '@direct-post/test-media'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launch, photograph, visit } from './support/browser.js'
import { startTestDemo, type TestDemo } from './support/demo.js'
import { createFiles, sha256, type Files } from './support/files.js'
import { connect, formOn } from './support/form.js'

let browser: Browser
let files: Files
let demo: TestDemo

beforeAll(async () => {
  ;[browser, files, demo] = await Promise.all([launch(), createFiles(), startTestDemo()])
})

afterAll(async () => {
  await browser.close()
  await Promise.all([demo.close(), files.remove()])
})

describe('a post of photos', () => {
  it('is pulled by TikTok from the app and arrives as it was chosen', async () => {
    const photos = [
      await files.bytes('mug.jpg', makeJpeg(720, 1080)),
      await files.bytes('bowl.jpg', makeJpeg(1080, 720)),
    ]
    const { page, complaints, close } = await visit(browser, demo.url)
    const form = formOn(page)
    await connect(page, 'public')
    await form.file.setInputFiles(photos)
    await form.form.getByRole('textbox').first().fill('Two of this week')
    await form.privacy.click()
    await form.privacyOption('Friends').click()
    await form.comment.click()
    expect([await form.duet.count(), await form.stitch.count()]).toEqual([0, 0])
    await form.publish.click()
    await form.status
      .getByText('Posted', { exact: true })
      .waitFor()
      .catch(async (failure: unknown) => {
        await photograph(page, 'photos')
        throw failure
      })

    const [post] = demo.sandbox.posts
    expect(post?.postInfo).toMatchObject({ title: 'Two of this week', privacy_level: 'MUTUAL_FOLLOW_FRIENDS' })
    expect(post?.postInfo).toMatchObject({ disable_comment: false })
    expect(post?.files.map((file) => file.sha256)).toEqual(await Promise.all(photos.map(sha256)))
    expect(complaints).toEqual([])
    await close()
  })
})
