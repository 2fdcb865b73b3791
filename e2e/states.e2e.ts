import { makeJpeg } from '@direct-post/test-media'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { fill } from './support/form.js'
import { startLab } from './support/lab.js'
import { useStage } from './support/scene.js'

// Every state that an account or a post can be in, reached through real HTTP and the sandbox: what a person reads, and
// what TikTok received.

const ENDLESS = 'n'.repeat(5000)
const creators = [
  { username: 'public', nickname: 'Mara Lindqvist' },
  { username: 'private', nickname: 'Tomás Arrieta', isPrivate: true },
  { username: 'capped', nickname: 'Juno', cannotPost: 'spam_risk_too_many_posts' as const },
  { username: 'banned', nickname: 'Rufus', cannotPost: 'spam_risk_user_banned_from_posting' as const },
  { username: 'app-capped', nickname: 'Noor', cannotPost: 'reached_active_user_cap' as const },
  { username: 'hostile', nickname: '<img src=x onerror=alert(1)>"\'&\u202Eeman\u202C' },
  { username: 'right-to-left', nickname: 'ليلى بن يوسف' },
  { username: 'endless', nickname: ENDLESS },
]

/** How long TikTok works on a post. */
let processing: '1s' | '2h' = '1s'

const stage = useStage(() => startLab({ creators, timing: { processing: () => processing, moderation: '0ms' } }))
let clip: string
let photo: string

beforeEach(() => void (processing = '1s'))

beforeAll(async () => {
  clip = await stage.files.video('clip.mp4', { durationSec: 3 })
  photo = await stage.files.bytes('mug.jpg', makeJpeg(720, 1080))
})

describe('an account', () => {
  it('that TikTok is slow to describe is waited for, with nothing to choose', async () => {
    stage.lab.sandbox.faults.arm({ endpoint: 'creator_info/query', fault: 'slow', times: 2, delayMs: 1500 })
    const { form, shoot } = await stage.open()
    await form.form.getByText('Reading your account from TikTok').waitFor()
    await shoot('account-loading')
    expect(await form.publish.isVisible()).toBe(false)
    await form.privacy.waitFor()
  })

  it('that is not there can be connected, and nothing else can be done', async () => {
    const { form, shoot } = await stage.open({ creators: [] })
    await form.form.getByText('Connect a TikTok account').waitFor()
    await shoot('account-none')
    expect([await form.privacy.count(), await form.publish.count(), await form.caption.count()]).toEqual([0, 0, 0])
  })

  it('is one of several: switching asks TikTok about the other, and offers what that one may do', async () => {
    const { page, form, shoot } = await stage.open({ creators: ['public', 'private'] })
    await form.privacy.waitFor()
    const first = await form.nickname.textContent()
    const other = first === 'Mara Lindqvist' ? 'Tomás Arrieta' : 'Mara Lindqvist'
    await form.form.getByRole('button', { name: 'Switch account' }).click()
    await shoot('account-menu')
    await form.form.getByRole('button', { name: other }).click()
    await expect.poll(() => form.nickname.textContent()).toBe(other)
    await form.privacy.click()
    expect(await form.privacyOption('Everyone').count()).toBe(other === 'Mara Lindqvist' ? 1 : 0)

    await page.keyboard.press('Escape')
    await form.form.getByRole('button', { name: 'Switch account' }).click()
    await form.form.getByRole('button', { name: 'Connect another account' }).click()
    await page.waitForURL(/authorize/)
    expect(new URL(page.url()).searchParams.get('disable_auto_auth')).toBe('1')
  })

  it('whose picture has expired shows its letter', async () => {
    const { page, form, shoot } = await stage.open({ creators: ['private', 'public'] })
    await form.privacy.waitFor()
    const drawn = await form.nickname.textContent()
    await stage.lab.sandbox.clock.advance('3h')
    await page.reload()
    await form.privacy.waitFor()
    await form.form.getByRole('button', { name: 'Switch account' }).click()
    const other = drawn === 'Mara Lindqvist' ? 'Tomás Arrieta' : 'Mara Lindqvist'
    const option = form.form.getByRole('button', { name: other })
    await expect.poll(() => option.locator('.dp-Avatar').textContent()).toBe(other.charAt(0))
    await shoot('account-avatar-expired')
  })

  it('without the permission to post is asked for it again', async () => {
    const scene = await stage.open({ creators: [] })
    await stage.lab.connect(scene.context, 'public', ['user.info.basic'])
    await scene.page.reload()
    await scene.form.form.getByRole('button', { name: 'Connect again' }).waitFor()
    await scene.form.form.getByText('You did not allow posting when you connected.').first().waitFor()
    await scene.shoot('account-permission-missing')
    expect(await scene.form.publish.count()).toBe(0)
  })

  it.each([
    ['capped', 'This account has reached the number of posts that TikTok allows for now. Try again later.'],
    ['banned', 'TikTok does not let this account post at the moment. Check the account in TikTok'],
    ['app-capped', 'This app has reached the number of people that TikTok lets it post for today.'],
  ])('that is %s stops the page, and says to come back later', async (creator, says) => {
    const { form, shoot } = await stage.open({ creators: [creator] })
    await form.form.getByText('This account cannot post right now').waitFor()
    await form.form.getByText(says).first().waitFor()
    await shoot(`account-${creator}`)
    expect([await form.privacy.count(), await form.publish.count()]).toEqual([0, 0])
  })

  it.each([
    ['fails', 'error_500_before'],
    ['is a page of HTML', 'html'],
    ['is cut in half', 'half_body'],
    ['is empty', 'empty'],
  ] as const)('whose creator_info %s shows nothing made up, and is asked again by hand', async (_, fault) => {
    const { page, form, shoot } = await stage.open()
    await form.privacy.waitFor()
    stage.lab.sandbox.faults.arm({ endpoint: 'creator_info/query', fault, times: 2 })
    await page.reload()
    await form.form.getByText('Your account could not be read').waitFor()
    await shoot(`account-unreadable-${fault}`)
    expect([await form.privacy.count(), await form.publish.count()]).toEqual([0, 0])
    await form.form.getByRole('button', { name: 'Try again' }).click()
    await form.privacy.waitFor()
  })

  it('that went private while the page was open loses the choice, hears it, and is led to it', async () => {
    const { page, form, shoot } = await stage.open()
    await fill(page, clip, 'Kept', 'Everyone')
    stage.lab.sandbox.creators.change('public', { isPrivate: true })
    await form.publish.click()
    await form.form.getByText('TikTok no longer offers "Everyone" for this account.').first().waitFor()
    await shoot('account-changed')
    await expect.poll(() => form.privacy.textContent()).toBe('Select who can view')
    await expect.poll(() => form.privacy.evaluate((element) => element === document.activeElement)).toBe(true)
    expect(await form.caption.inputValue()).toBe('Kept')
    expect(stage.lab.sandbox.posts).toEqual([])
  })

  it.each(['hostile', 'right-to-left', 'endless'])(
    'with the nickname %s keeps the page in one piece',
    async (creator) => {
      const { page, form, shoot, complaints } = await stage.open({
        creators: [creator],
        viewport: { width: 320, height: 800 },
      })
      await fill(page, clip)
      await shoot(`nickname-${creator}`)
      expect(await form.nickname.textContent()).toBe(creators.find(({ username }) => username === creator)?.nickname)
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
      await form.publish.click()
      await form.status.getByText('Posted', { exact: true }).waitFor()
      expect(complaints).toEqual([])
    },
  )
})

describe('an app that TikTok has not audited', () => {
  it('says that the account must be private, and keeps the choices that TikTok gave', async () => {
    await setAudited(false)
    const { page, form, shoot } = await stage.open()
    await fill(page, clip, 'Unaudited', 'Everyone')
    await form.publish.click()
    await form.form
      .getByText(/account.*private/i)
      .first()
      .waitFor()
    await shoot('app-unaudited')
    await form.privacy.click()
    expect(await form.privacyOption('Everyone').count()).toBe(1)
    await setAudited(true)
    expect(stage.lab.sandbox.posts).toEqual([])
  })

  async function setAudited(audited: boolean) {
    const path = `${stage.lab.sandbox.origin}/_sandbox/apps/sandbox-client-key`
    const headers = { 'content-type': 'application/json' }
    await fetch(path, { method: 'PATCH', headers, body: JSON.stringify({ audited }) })
  }
})

describe('a post', () => {
  it('says how fast it leaves and how long it takes, pauses, resumes and arrives', async () => {
    const large = await stage.files.video('large.mp4', { durationSec: 3, minBytes: 8_000_000 })
    const { page, form, line, shoot } = await stage.open()
    await fill(page, large)
    await line(1_500_000)
    await form.publish.click()
    await form.status.getByText(/MB of \d+\sMB \(\d+%\)/).waitFor()
    await form.status.getByText(/\/s · about .* left/).waitFor()
    await form.status.getByText('Keep this page open until the upload is done.').waitFor()
    await shoot('post-uploading')
    await form.status.getByRole('button', { name: 'Pause' }).click()
    await form.status.getByText('Upload paused').waitFor()
    await shoot('post-paused')
    await line(null)
    await form.status.getByRole('button', { name: 'Resume' }).click()
    await form.status.getByText('Posted', { exact: true }).waitFor()
    expect(stage.lab.sandbox.posts).toHaveLength(1)
  })

  it('that TikTok works on for long says so, and offers no second try', async () => {
    const { page, form, shoot } = await stage.open()
    await page.clock.install()
    await page.reload()
    await fill(page, clip)
    processing = '2h'
    await form.publish.click()
    await form.status.getByText('TikTok is processing your post').waitFor()
    await form.status.getByText(/may take a few minutes/).waitFor()
    await shoot('post-processing')
    await page.clock.fastForward('45:00')
    await form.status.getByText(/TikTok has been working on this for 4\d minutes/).waitFor()
    await shoot('post-stuck')
    const buttons = await form.form.getByRole('button').allTextContents()
    expect(buttons).toEqual(['Cancel post'])
    expect(stage.lab.sandbox.posts).toHaveLength(1)
  })

  it('that TikTok refuses after the upload says why and what helps, with the draft kept', async () => {
    const { page, form, shoot } = await stage.open()
    await fill(page, clip, 'Kept')
    processing = '2h'
    await form.publish.click()
    await form.status.getByText('TikTok is processing your post').waitFor()
    stage.lab.sandbox.creators.change('public', { cannotPost: 'spam_risk_user_banned_from_posting' })
    await stage.lab.sandbox.clock.advance('3h')
    await form.status.getByText('TikTok did not publish the post').waitFor()
    await form.status.getByText('spam_risk_user_banned_from_posting').waitFor()
    await shoot('post-failed')
    stage.lab.sandbox.creators.change('public', { cannotPost: null })
    await form.status.getByRole('button', { name: 'Back to the draft' }).click()
    await expect.poll(() => form.caption.inputValue()).toBe('Kept')
  })

  it('of which nobody can know asks to look in TikTok first, in other words than Publish', async () => {
    const { page, form, shoot } = await stage.open({ creators: ['private'] })
    await form.file.setInputFiles(photo)
    await form.privacy.click()
    await form.privacyOption('Only me').click()
    stage.lab.sandbox.faults.arm({ endpoint: 'content/init', fault: 'drop_after' })
    await form.publish.click()
    await form.status.getByText('It is not known whether this was posted').waitFor()
    await form.status.getByText(/look at your profile first/).waitFor()
    await shoot('post-unknown')
    const buttons = await form.form.getByRole('button').allTextContents()
    expect(buttons).toEqual(['I looked: it is not on TikTok'])
    expect(stage.lab.sandbox.posts).toHaveLength(1)
    await page.reload()
    await form.status.getByText('It is not known whether this was posted').waitFor()
    expect(stage.lab.sandbox.posts).toHaveLength(1)
    await form.status.getByRole('button', { name: 'I looked: it is not on TikTok' }).click()
    await form.privacy.waitFor()
  })

  it('that was confirmed for later needs attention when the account is no longer as it was shown', async () => {
    const { page, form, shoot } = await stage.open()
    // A host that schedules: the same press, confirmed now and sent when its time has come.
    await page.route('**/api/direct-post/posts', (route) => {
      const url = route
        .request()
        .url()
        .replace(/posts$/, 'receipts')
      return route.request().method() === 'POST' ? route.continue({ url }) : route.continue()
    })
    await form.file.setInputFiles(photo)
    await form.privacy.click()
    await form.privacyOption('Everyone').click()
    const [answer] = await Promise.all([
      page.waitForResponse((response) => response.url().endsWith('/receipts')),
      form.publish.click(),
    ])
    const { post } = (await answer.json()) as { post: { id: string } }
    stage.lab.sandbox.creators.change('public', { commentDisabled: true })
    expect(await stage.lab.publish(post.id)).toMatchObject({ status: 'needs_attention' })
    await form.status.getByText('Please look at your post again').waitFor()
    await form.status.getByText('Nothing was sent.').waitFor()
    await shoot('post-needs-attention')
    expect(stage.lab.sandbox.posts).toEqual([])
  })

  it('that is cancelled while it leaves publishes nothing, and the draft is kept', async () => {
    const { page, form, line, shoot } = await stage.open()
    await fill(page, clip, 'Kept')
    await line(200_000)
    await form.publish.click()
    await form.status.getByRole('button', { name: 'Cancel post' }).click()
    await form.status.getByText('Cancelled', { exact: true }).waitFor()
    await shoot('post-cancelled')
    await form.status.getByRole('button', { name: 'Back to the draft' }).click()
    await expect.poll(() => form.caption.inputValue()).toBe('Kept')
    await stage.lab.sandbox.clock.advance('3h')
    expect(stage.lab.sandbox.posts.map(({ status }) => status)).not.toContain('PUBLISH_COMPLETE')
  })

  it.each([
    { what: 'A video', pick: () => clip },
    { what: 'Photos', pick: () => photo },
  ])('$what can be left as a draft in the inbox, which says where to finish it', async ({ what, pick }) => {
    const { form, shoot } = await stage.open({ host: 'inbox' })
    await form.file.setInputFiles(pick())
    await form.form.getByRole('radio', { name: 'Send to my TikTok inbox' }).click()
    expect(await form.privacy.count()).toBe(0)
    await form.form.getByText('TikTok sends a notification to your inbox').waitFor()
    await form.form.getByRole('button', { name: 'Send to TikTok inbox' }).click()
    await form.status.getByText('Delivered to your TikTok inbox').waitFor()
    await form.status.getByText('tap the notification in your inbox').waitFor()
    await shoot(`post-inbox-${what.replaceAll(' ', '-')}`)
    expect(stage.lab.sandbox.posts).toMatchObject([{ postMode: 'MEDIA_UPLOAD', status: 'SEND_TO_USER_INBOX' }])
  })
})
