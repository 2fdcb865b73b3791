import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Browser } from 'playwright-core'
import { publint } from 'publint'
import { formatMessage } from 'publint/utils'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launch, photograph, visit, type Visit } from '../support/browser.js'
import { createFiles, sha256, type Files } from '../support/files.js'
import { fill, formOn } from '../support/form.js'
import { articleOn } from '../support/profile.js'
import { nextApp, nextInDevelopment, plainPage, startSandbox, viteApp, type Host } from './support/hosts.js'
import { runNode, type Running } from './support/programs.js'
import { packAll, type Packed } from './support/tarballs.js'

/** A build by Next keeps two processors busy for half a minute; a machine may have much else to do. */
const PATIENT = { timeout: 400_000 }

let packed: Packed

beforeAll(async () => void (packed = await packAll()))
afterAll(() => packed.remove())

describe('the packages as they are published', () => {
  it('are as publint wants them', async () => {
    const found = await Promise.all(
      packed.tarballs.map(async ({ file, manifest }) => {
        const { buffer } = new Uint8Array(await readFile(file))
        const { messages, pkg } = await publint({ pack: { tarball: buffer }, strict: true })
        return messages.map((message) => `${manifest.name}: ${formatMessage(message, pkg, { color: false })}`)
      }),
    )
    expect(found.flat()).toEqual([])
  })

  it('have types that are not wrong, for whoever imports them', async () => {
    const cli = createRequire(import.meta.url).resolve('@arethetypeswrong/cli/package.json')
    const attw = join(dirname(cli), 'dist/index.js')
    const reports = packed.tarballs.map(({ file, manifest }) => {
      // A sheet has no types.
      const sheets = Object.keys(manifest.exports).filter((entry) => entry.endsWith('.css'))
      const without = sheets.length > 0 ? ['--exclude-entrypoints', ...sheets] : []
      return runNode([attw, file, '--profile', 'esm-only', ...without], dirname(file))
    })
    // It ends with an error when something is wrong; that it looked at each entry shows in what it prints.
    for (const report of await Promise.all(reports)) expect(report).toContain('🟢 (ESM)')
  })

  it('name no file of this workspace, and each other by version', () => {
    for (const { manifest } of packed.tarballs) {
      const text = JSON.stringify(manifest)
      expect(text).not.toMatch(/workspace:|catalog:|direct-post-source":/)
    }
  })
})

describe('a fresh app with the packed kit', PATIENT, () => {
  let browser: Browser
  let files: Files
  let clip: string
  let sandbox: Running

  beforeAll(async () => {
    ;[browser, files] = await Promise.all([launch(), createFiles()])
    clip = await files.video('clip.mp4', { durationSec: 3 })
    sandbox = await startSandbox(packed)
  })

  afterAll(async () => {
    await sandbox.stop()
    await browser.close()
    await files.remove()
  })

  it.each([
    { name: 'Vite with React 18', start: () => viteApp(packed, sandbox.url, 'apps/compat18'), says: '18.3.1' },
    { name: 'Vite with React 19', start: () => viteApp(packed, sandbox.url, 'packages/react'), says: '19.3.1' },
    { name: 'Next', start: () => nextApp(packed, sandbox.url), says: 'hydrated' },
    { name: 'a page without React', start: () => plainPage(packed, sandbox.url), says: 'direct-post-form' },
  ])('$name builds, and publishes a video under a strict policy', async ({ name, start, says }) => {
    const host = await start()
    const person = await visit(browser, host.url, { person: null })
    try {
      await expectStrict(host)
      await publish(person, name)
      expect(await host.proof(person.page)).toBe(says)
      expect(person.complaints).toEqual([])
    } catch (failure) {
      await photograph(person.page, name)
      throw new Error(`${name} failed. The page said: ${person.complaints.join('\n')}`, { cause: failure })
    } finally {
      await person.close()
      await host.stop()
    }
  })

  it('is drawn by Next on the server, and hydrated without a warning', async () => {
    const host = await nextInDevelopment(packed, sandbox.url)
    const person = await visit(browser, host.url, { person: null })
    // The first request compiles the page.
    person.context.setDefaultTimeout(180_000)
    const heard: string[] = []
    person.page.on('console', (message) => {
      if (message.type() === 'warning' || message.type() === 'error') heard.push(message.text())
    })
    try {
      const response = await person.page.goto('/')
      expect(await response?.text()).toContain('Reading your account from TikTok')
      await formOn(person.page).connect.waitFor()
      expect(await host.proof(person.page)).toBe('hydrated')
      expect(heard).toEqual([])
    } finally {
      await person.close()
      await host.stop()
    }
  })

  async function publish({ page }: Visit, caption: string) {
    const form = formOn(page)
    await page.goto('/')
    await form.connect.click()
    await page.locator('[data-creator="public"] input').check()
    await page.getByRole('button', { name: 'Allow' }).click()
    await form.nickname.waitFor()
    await fill(page, clip, caption, 'Friends')
    await form.stitch.click()
    await form.publish.click()
    await form.status.getByText('Posted', { exact: true }).waitFor()

    const profile = await page.context().newPage()
    await profile.goto(`${sandbox.url}/@public`)
    expect(await articleOn(profile, caption)).toMatchObject({
      status: 'PUBLISH_COMPLETE',
      privacyLevel: 'MUTUAL_FOLLOW_FRIENDS',
      comment: 'off',
      stitch: 'on',
      sha256: await sha256(clip),
    })
    await profile.close()
  }
})

/** The policy that the page really came with. */
async function expectStrict({ url, takesTrustedTypes }: Host) {
  const policy = (await fetch(url)).headers.get('content-security-policy') ?? ''
  expect(policy).toContain("default-src 'none'")
  expect(policy).not.toMatch(/unsafe|\*|(script|style)-src[^;]*data:/)
  expect(policy.includes("require-trusted-types-for 'script'")).toBe(takesTrustedTypes)
}
