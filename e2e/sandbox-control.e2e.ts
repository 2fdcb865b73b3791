import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { DEFAULT_APP } from '@direct-post/sandbox'
import { serve, type RunningSandbox } from '@direct-post/sandbox/node'
import { makeVideo } from '@direct-post/test-media'
import axe from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, onTestFailed } from 'vitest'
import { closeContext } from '../packages/audit/src/lib/browser.js'
import { launch, photograph } from './support/browser.js'

/* The control page as a person uses it, on a phone: what is pressed there must be so in the sandbox. */
const PHONE = { width: 360, height: 740 }

let browser: Browser
let receiver: Server
let sandbox: RunningSandbox
let page: Page
let complaints: string[]
const received: string[] = []

beforeAll(async () => {
  browser = await launch()
  receiver = createServer((request, response) => {
    received.push(String(request.headers['tiktok-signature']))
    request.resume().on('end', () => response.end())
  })
  await new Promise<void>((ready) => receiver.listen(0, '127.0.0.1', ready))
})
afterAll(async () => {
  await browser.close()
  await new Promise((closed) => receiver.close(closed))
})

beforeEach(async () => {
  received.length = 0
  complaints = []
  const { port } = receiver.address() as AddressInfo
  const app = {
    ...DEFAULT_APP,
    redirectUris: ['https://app.example/back'],
    webhookUrl: `http://127.0.0.1:${port}/hook`,
  }
  sandbox = await serve({ port: 0, apps: [app] })
  page = await browser.newPage({ viewport: PHONE, reducedMotion: 'reduce' })
  page.on('pageerror', (error) => complaints.push(String(error)))
})
afterEach(async () => {
  // oxlint-disable-next-line vitest/no-standalone-expect -- holds for every test
  expect(complaints).toEqual([])
  await closeContext(page.context())
  await sandbox.close()
})

async function open(section: string) {
  onTestFailed(({ task }) => photograph(page, task.name))
  await page.goto(`${sandbox.origin}/?show=${section}`)
}

const card = (username: string) => page.locator(`[data-creator="${username}"]`)
const creator = (username: string) => sandbox.creators.get(username)

async function connect(username: string): Promise<string> {
  const url = new URL(sandbox.endpoints.authorizeUrl)
  const query = { client_key: DEFAULT_APP.clientKey, scope: 'video.publish', response_type: 'code', state: 's' }
  for (const [name, value] of Object.entries({ ...query, redirect_uri: 'https://app.example/back' })) {
    url.searchParams.set(name, value)
  }
  const back = await sandbox.authorize(url, { creator: username })
  const answer = await sandbox.fetch(`${sandbox.endpoints.apiOrigin}/v2/oauth/token/`, {
    method: 'POST',
    body: new URLSearchParams({
      client_key: DEFAULT_APP.clientKey,
      client_secret: DEFAULT_APP.clientSecret,
      grant_type: 'authorization_code',
      code: back.searchParams.get('code') ?? '',
      redirect_uri: 'https://app.example/back',
    }),
  })
  return ((await answer.json()) as { access_token: string }).access_token
}

describe('the control page, on a phone', () => {
  it('changes a creator’s account, as TikTok’s own settings would', async () => {
    await open('creators')
    await card('public').getByText('Change').click()
    await card('public').getByRole('switch', { name: 'Private account' }).click()
    await expect.poll(() => creator('public')?.isPrivate).toBe(true)
    // What was opened stays open while the page is redrawn around it.
    await card('public').getByRole('switch', { name: 'Duet turned off' }).click()
    await expect.poll(() => creator('public')?.duetDisabled).toBe(true)
    await expect.poll(() => card('public').getByText('Private', { exact: true }).count()).toBe(1)

    const posting = card('public').getByLabel('Posting')
    await posting.selectOption({ label: 'Capped for today' })
    await expect.poll(() => creator('public')?.cannotPost).toBe('spam_risk_too_many_posts')
    await posting.selectOption({ label: 'Banned' })
    await expect.poll(() => creator('public')?.cannotPost).toBe('spam_risk_user_banned_from_posting')
    await posting.selectOption({ label: 'May post' })
    await expect.poll(() => creator('public')?.cannotPost).toBe(null)
  })

  it('adds an account, takes the app’s permission away, and deletes the account', async () => {
    await open('creators')
    await page.getByLabel('Username').fill('potter')
    await page.getByLabel('Nickname').fill('Peter the Potter')
    await page.getByRole('button', { name: 'Add' }).click()
    await card('potter').waitFor()
    expect(creator('potter')?.nickname).toBe('Peter the Potter')

    const token = await connect('potter')
    await card('potter').getByRole('button', { name: 'Disconnect the app' }).click()
    await expect.poll(() => card('potter').getByText('Connected').count()).toBe(0)
    const refused = await sandbox.fetch(`${sandbox.endpoints.apiOrigin}/v2/post/publish/creator_info/query/`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    })
    expect(refused.status).toBe(401)

    await card('potter').getByText('Change').click()
    await card('potter').getByRole('button', { name: 'Delete account' }).click()
    await expect.poll(() => card('potter').count()).toBe(0)
    expect(creator('potter')).toBeUndefined()
  })

  it('says why it will not add an account twice', async () => {
    await open('creators')
    await page.getByLabel('Username').fill('public')
    await page.getByRole('button', { name: 'Add' }).click()
    await expect.poll(() => page.getByRole('status').textContent()).toContain('is taken')
    expect(creator('public')?.nickname).not.toBe('')
  })

  it('arms a fault that the next call meets, and disarms one', async () => {
    const token = await connect('public')
    await open('faults')
    const arm = async (endpoint: string) => {
      await page.getByLabel('Endpoint').selectOption(endpoint)
      await page.getByLabel('What happens').selectOption('html')
      await page.getByRole('button', { name: 'Arm' }).click()
    }
    await arm('creator_info/query')
    await page.locator('[data-fault="html"]').waitFor()
    const answer = await sandbox.fetch(`${sandbox.endpoints.apiOrigin}/v2/post/publish/creator_info/query/`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    })
    expect(answer.headers.get('content-type')).toContain('text/html')
    await expect.poll(() => page.locator('[data-fault]').count()).toBe(0)

    await arm('video/init')
    await page.getByRole('button', { name: 'Disarm' }).click()
    await page.getByText('Nothing is armed').waitFor()
  })

  it('shows an upload on its way, moves the clock, and sends a webhook again', async () => {
    const token = await connect('public')
    const post = await startPost(token)
    await open('posts')
    await page.locator('[data-status="PROCESSING_UPLOAD"]').getByRole('progressbar').waitFor()
    await post.upload()
    await page.locator('[data-status="PROCESSING_UPLOAD"]').waitFor({ state: 'detached' })
    await page.getByRole('button', { name: '+1 h' }).click()
    await page.locator('[data-status="PUBLISH_COMPLETE"]').waitFor()
    await page.getByText('What arrived').click()
    await page.getByText('"durationSec"').waitFor()

    await page.goto(`${sandbox.origin}/?show=webhooks`)
    const delivery = page.locator('[data-delivery="post.publish.complete"]')
    await delivery.getByText('Delivered').waitFor()
    const before = received.length
    await delivery.getByRole('button', { name: 'Send again' }).click()
    await expect.poll(() => received.length).toBe(before + 1)
    await delivery.getByText('Sent 2 times').waitFor()
  })

  it.each(['creators', 'posts', 'calls', 'webhooks', 'faults', 'settings'])(
    'fits, is in reach of a thumb and of a screen reader: %s',
    async (section) => {
      await startPost(await connect('public'))
      await open(section)
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width)
      const small = await page
        .locator('button:visible, select:visible, input:visible, summary:visible, nav a:visible')
        .evaluateAll((all) => all.filter((one) => one.getBoundingClientRect().height < 24).map((one) => one.outerHTML))
      expect(small).toEqual([])
      await page.evaluate(axe.source)
      const found = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run())
      expect(found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
    },
  )
})

async function startPost(token: string): Promise<{ upload: () => Promise<void> }> {
  const video = await makeVideo({ durationSec: 1 })
  const answer = await sandbox.fetch(`${sandbox.endpoints.apiOrigin}/v2/post/publish/video/init/`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({
      post_info: { title: 'Bread', privacy_level: 'SELF_ONLY', disable_comment: true },
      source_info: { source: 'FILE_UPLOAD', video_size: video.length, chunk_size: video.length, total_chunk_count: 1 },
    }),
  })
  const { data } = (await answer.json()) as { data: { upload_url: string } }
  return {
    async upload() {
      const headers = {
        'content-type': 'video/mp4',
        'content-range': `bytes 0-${video.length - 1}/${video.length}`,
        'content-length': String(video.length),
      }
      await sandbox.fetch(data.upload_url, { method: 'PUT', headers, body: video })
    },
  }
}
