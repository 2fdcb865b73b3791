import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Report } from '../src/index.js'
import { launchBrowser } from '../src/lib/browser.js'
import { runCommand } from '../src/lib/commands/command.js'
import { expectCompliant } from '../src/playwright.js'
import { servePages, type Pages } from './support/serve.js'

let pages: Pages
let folder: string

beforeAll(async () => {
  ;[pages, folder] = await Promise.all([servePages(), mkdtemp(join(tmpdir(), 'audit-command-'))])
})

afterAll(async () => {
  await pages.close()
  await rm(folder, { recursive: true })
})

/** Runs the command; answers its exit code and what it printed. */
async function run(...args: string[]) {
  const printed: string[] = []
  const keep = (text: string | Uint8Array) => printed.push(String(text)) > 0
  const out = vi.spyOn(process.stdout, 'write').mockImplementation(keep)
  const err = vi.spyOn(process.stderr, 'write').mockImplementation(keep)
  try {
    return { code: await runCommand(['check', ...args]), printed: printed.join('') }
  } finally {
    out.mockRestore()
    err.mockRestore()
  }
}

describe('direct-post-audit check', { timeout: 120_000 }, () => {
  it('fails with the clause, writes the report, and lets a baseline pass what was known', async () => {
    const out = join(folder, 'first')
    const url = pages.url('plain', 'radios')
    const first = await run(url, '--only', '2b.dropdown', '--out', out)
    expect(first.code).toBe(1)
    expect(first.printed).toContain('2b.dropdown')

    const report: Report = JSON.parse(await readFile(join(out, 'report.json'), 'utf8'))
    expect(report.findings.map(({ clause, outcome }) => [clause, outcome])).toEqual([['2b.dropdown', 'failed']])
    const { screenshot } = report.findings[0]!.evidence[0]!
    expect((await readFile(join(out, screenshot!))).subarray(1, 4).toString()).toBe('PNG')

    const known = ['--baseline', join(out, 'report.json'), '--out', join(folder, 'second')]
    expect((await run(url, '--only', '2b.dropdown', ...known)).code).toBe(0)
  })

  it('says what is wrong with the command line, and judges nothing', async () => {
    expect((await run('post')).printed).toMatch(/"post" is no web address/)
    expect((await run(pages.origin, '--config', join(folder, 'none.json'))).printed).toMatch(/There is no config at/)
    expect((await run(pages.origin, '--baseline', join(folder, 'none.json'))).printed).toMatch(/There is no baseline/)
    expect(await run()).toMatchObject({ code: 2 })
    expect(await run('--help')).toMatchObject({ code: 0 })
  })

  it('exits with 2 when there was nothing to judge', async () => {
    const { code, printed } = await run('http://localhost:9/', '--only', '2b', '--out', join(folder, 'third'))
    expect(code).toBe(2)
    expect(printed).toMatch(/could not be opened/)
    expect(printed).not.toMatch(/\n\s+at /)
  })
})

describe('expectCompliant', { timeout: 120_000 }, () => {
  it('takes a page of Playwright where it stands, and throws with clause, evidence and fix', async () => {
    const browser = await launchBrowser()
    try {
      const page = await browser.newPage()
      await page.goto(pages.url('radix', 'music-plain'))
      const judged = expectCompliant(page, { only: ['2-note.linked'] })
      await expect(judged).rejects.toThrow(/2-note\.linked[^]*is no link[^]*What to do: Link the words/)
      await expectCompliant(page, { only: ['2-note.linked'], except: ['2-note.linked'] })
    } finally {
      await browser.close()
    }
  })
})
