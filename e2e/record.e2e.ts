import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { auditSite, record, writeReviewPack, type AuditConfig, type ShotList } from '@direct-post/audit'
import demoConfig from '../apps/demo/direct-post-audit.config.json' with { type: 'json' }
import { launch } from './support/browser.js'
import { startTestDemo, type TestDemo } from './support/demo.js'

const ORDER = ['1a', '2a', '2b', '2c', '3a', '3b', '4', '5a', '5d']

let browser: Browser
let demo: TestDemo
let folder: string
let list: ShotList

beforeAll(async () => {
  ;[browser, demo, folder] = await Promise.all([launch(), startTestDemo(), mkdtemp(join(tmpdir(), 'record-'))])
  const config = demoConfig as AuditConfig
  const ours = { ...config, record: { ...config.record, profile: `${demo.sandbox.origin}/@private` } }
  // Much faster than a person, but with every step.
  list = await record({ browser, url: `${demo.url}/post`, config: ours, folder, pace: 25 })
  await writeReviewPack(list, ours, folder)
}, 500_000)

afterAll(async () => {
  await Promise.all([browser.close(), demo.close(), rm(folder, { recursive: true })])
})

/** What Chromium plays at the very end, and its picture there. */
async function lastFrame(file: string) {
  const page = await browser.newPage()
  const type = file.endsWith('.mp4') ? 'video/mp4' : 'video/webm'
  const bytes = (await readFile(join(folder, file))).toString('base64')
  const seen = await page.evaluate(
    async ({ bytes, type }) => {
      const video = document.createElement('video')
      video.src = `data:${type};base64,${bytes}`
      await new Promise((done, fail) => {
        video.onloadeddata = done
        video.onerror = () => fail(new Error(video.error?.message))
      })
      video.currentTime = video.duration - 0.05
      await new Promise((done) => (video.onseeked = done))
      return { durationSec: video.duration, width: video.videoWidth, height: video.videoHeight }
    },
    { bytes, type },
  )
  await page.close()
  return seen
}

describe('the film of the demo', () => {
  it('shows every clause, in the order of the guidelines, and misses none', () => {
    expect(list.missing).toEqual([])
    const first = list.shots.filter(({ account }) => account.includes('public')).map(({ clause }) => clause)
    expect(first.filter((clause, i) => ORDER.includes(clause) && first.indexOf(clause) === i)).toEqual(ORDER)
    expect(list.scopes).toEqual(['user.info.basic', 'video.publish', 'video.upload'])
  })

  it('ends on the post, in the profile of the private account', () => {
    expect(list.shots.at(-1)).toMatchObject({ clause: 'Post', account: 'the private account' })
    const posts = demo.sandbox.posts.filter(({ username }) => username === 'private')
    expect(posts).toHaveLength(1)
    expect(demo.sandbox.posts.filter(({ username }) => username === 'public')).toEqual([])
  })

  it('plays to its end and keeps within the limit', async () => {
    expect(list.files).toHaveLength(1)
    const [film] = list.files
    expect((await stat(join(folder, film!.file))).size).toBeLessThan(50_000_000)
    const { durationSec, width } = await lastFrame(film!.file)
    expect(Math.abs(durationSec - film!.durationSec)).toBeLessThan(2)
    expect(width).toBe(1280)
  })

  it('comes with a picture of each clause, the scopes in the length of the form, and its answers', async () => {
    const pictures = (await readdir(join(folder, 'pictures'))).join(' ')
    for (const clause of ORDER) expect(pictures).toContain(`-${clause}-`)
    const scopes = await readFile(join(folder, 'scopes.txt'), 'utf8')
    expect(scopes.length).toBeLessThanOrEqual(1001)
    expect(scopes).toContain('video.publish')
    expect(await readFile(join(folder, 'answers.md'), 'utf8')).toContain(scopes.trim())
  })
})

describe('the demo around its page', () => {
  it('keeps every rule of an app review that localhost can keep', async () => {
    const { findings } = await auditSite({ browser, url: demo.url, name: 'Kilnside' })
    const open = findings.filter(({ outcome }) => outcome !== 'passed')
    expect(open.map(({ clause, outcome }) => `${clause} ${outcome}`)).toEqual(['site.https cannotTell'])
  })
})
