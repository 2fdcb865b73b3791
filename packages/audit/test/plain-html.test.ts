import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { servePlainHtml } from '../examples/plain-html/serve.js'
import { expectCompliant } from '../src/vitest.js'

let page: Awaited<ReturnType<typeof servePlainHtml>>

beforeAll(async () => {
  page = await servePlainHtml()
})
afterAll(() => page.close())

describe('a page in plain HTML that uses none of our components', () => {
  it('keeps every clause, and publishes on the sandbox', { timeout: 300_000 }, async () => {
    const report = await expectCompliant(page.url, { config: { photos: false, backend: { publishing: 'live' } } })
    const undecided = report.findings.filter(({ outcome }) => outcome === 'cannotTell')
    expect(undecided.map(({ clause, evidence }) => `${clause} ${evidence[0]?.text}`)).toEqual([])
  })
})
