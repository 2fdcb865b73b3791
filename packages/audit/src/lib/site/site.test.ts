import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from '../browser.js'
import { auditSite, type SiteOptions } from './audit-site.js'

const HOME = 'https://kilnside.example/'
const circle = (colour: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><rect width="24" height="24" fill="${colour}"/></svg>`
const prose = (about: string) =>
  `<h1>${about}</h1><p>${`Here is more about ${about}, in a few plain words. `.repeat(8)}`

const FOOTER = '<footer><a href="/privacy">Privacy Policy</a> <a href="/terms">Terms of Service</a></footer>'
const FRONT = {
  head: '<title>Clips for potters · Kilnside</title><meta property="og:site_name" content="Kilnside"><link rel="icon" href="/icon.svg">',
  nav: '<nav><a href="/how">How it works</a> <a href="/prices">Prices</a></nav>',
  signIn: '<a href="/login">Sign in</a>',
  footer: FOOTER,
}

/** A site that keeps every rule, path by path. */
function site(front: Partial<typeof FRONT> = {}, pages: Record<string, string | null> = {}) {
  const { head, nav, signIn, footer } = { ...FRONT, ...front }
  return {
    '/': `<head>${head}</head><header>${nav}${signIn}</header>${prose('pottery')}${footer}`,
    '/how': prose('how clips are planned'),
    '/prices': prose('what it costs'),
    '/privacy': `${prose('your privacy')}<p>We collect your name, keep it for a year, share it with nobody and delete it when you ask. From TikTok we read your nickname.`,
    '/terms': prose('our terms'),
    '/icon.svg': circle('#a63'),
    ...pages,
  }
}

/** Answers for the whole internet, so that a test can have an address with https. */
const serving = (pages: Record<string, string | null>) => (context: BrowserContext) =>
  context.route('**/*', (route) => {
    const { pathname } = new URL(route.request().url())
    const body = Object.hasOwn(pages, pathname) ? pages[pathname] : null
    if (body == null) return route.fulfill({ status: 404, body: 'Nothing here.' })
    return route.fulfill({
      contentType: pathname.endsWith('.svg') ? 'image/svg+xml' : 'text/html; charset=utf-8',
      body,
    })
  })

let browser: Browser
let folder: string

beforeAll(async () => {
  browser = await launchBrowser()
  folder = await mkdtemp(join(tmpdir(), 'site-'))
})

afterAll(async () => {
  await browser.close()
  await rm(folder, { recursive: true })
})

async function failures(pages: Record<string, string | null>, options: Partial<SiteOptions> = {}) {
  const report = await auditSite({ browser, url: HOME, prepare: serving(pages), ...options })
  return report.findings.filter(({ outcome }) => outcome === 'failed').map(({ clause }) => clause)
}

describe('a site that keeps every rule', () => {
  it('passes all of them, with evidence for each', async () => {
    const report = await auditSite({ browser, url: HOME, folder, name: 'Kilnside', prepare: serving(site()) })
    expect(report.findings.filter(({ outcome }) => outcome !== 'passed')).toEqual([])
    expect(report.findings).toHaveLength(13)
    for (const { evidence } of report.findings) expect(evidence[0]?.screenshot).toBe('site.png')
  })
})

// Each visits half a dozen pages; on a machine that is busy, that takes its time.
describe.concurrent('a site that breaks one', { timeout: 90_000 }, () => {
  it.each([
    ['site.https', site(), { url: 'http://kilnside.example/' }],
    ['site.more-than-a-login', site({ nav: '' }), {}],
    ['site.more-than-a-login', site({}, { '/how': '<h1>Soon</h1>', '/prices': '<h1>Soon</h1>' }), {}],
    ['site.sign-up-or-login', site({ signIn: '' }), {}],
    ['site.privacy-visible', site({ footer: FOOTER.replace(/<a href="\/privacy.*?<\/a>/, '') }), {}],
    ['site.terms-visible', site({ footer: FOOTER.replace('"/terms"', '"/terms" style="display:none"') }), {}],
    [
      'site.privacy-visible',
      site({
        footer: `<details><summary>Legal</summary>${FOOTER.replace(/<a href="\/terms.*?<\/a>/, '')}</details><a href="/terms">Terms</a>`,
      }),
      {},
    ],
    ['site.privacy-live', site({}, { '/privacy': null }), {}],
    ['site.terms-live', site({}, { '/terms': '<p>Coming soon.' }), {}],
    [
      'site.policy-mentions-tiktok',
      site({}, { '/privacy': `${prose('data')}<p>We collect, keep, share and delete.` }),
      {},
    ],
    ['site.policy-data-handling', site({}, { '/privacy': prose('TikTok') }), {}],
    ['site.name-consistent', site(), { name: 'Potwheel' }],
    ['site.icon-consistent', site({ head: FRONT.head.replace(/<link.*/, '') }), {}],
    ['site.icon-consistent', site({}, { '/icon.svg': null }), {}],
    ['site.no-tiktok-in-name', site(), { url: 'https://kilnside-tiktok.example/' }],
    ['site.no-tiktok-in-name', site({ head: FRONT.head.replaceAll('Kilnside', 'TikTok Potter') }), {}],
  ])('fails %s and nothing else', async (clause, pages, options) => {
    expect(await failures(pages, options)).toEqual([clause])
  })

  it('fails on an icon that is not the registered one, and passes with the same in another size', async () => {
    const icon = join(folder, 'registered.svg')
    await writeFile(icon, circle('#a63').replace('viewBox', 'width="400" height="400" viewBox'))
    expect(await failures(site(), { icon })).toEqual([])
    await writeFile(icon, circle('#06c'))
    expect(await failures(site(), { icon })).toEqual(['site.icon-consistent'])
  })

  it('is understood in another language', async () => {
    const spanish = site(
      {
        signIn: '<a href="/entrar">Iniciar sesión</a>',
        footer: '<a href="/privacidad">Política de privacidad</a> <a href="/terminos">Términos</a>',
      },
      {
        '/privacidad': `${prose('sus datos')} Recopilamos su nombre de TikTok, lo conservamos un año y lo eliminamos si lo pide.`,
        '/terminos': prose('los términos'),
      },
    )
    expect(await failures(spanish)).toEqual([])
  })
})

describe('a site that does not answer', () => {
  let server: Server
  let url: string

  beforeAll(async () => {
    server = createServer((_, response) => response.writeHead(500).end('Broken'))
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  })
  afterAll(() => void server.close())

  it('fails one rule and leaves the others open', async () => {
    const report = await auditSite({ browser, url })
    expect(new Set(report.findings.map(({ outcome }) => outcome))).toEqual(new Set(['failed', 'cannotTell']))
    expect(report.findings.filter(({ outcome }) => outcome === 'failed').map(({ clause }) => clause)).toEqual([
      'site.reachable',
    ])
  })

  it('says why, without a stack trace', async () => {
    server.close()
    server.closeAllConnections()
    const { findings } = await auditSite({ browser, url })
    expect(findings[0]).toMatchObject({ clause: 'site.reachable', outcome: 'failed' })
    expect(findings[0]!.evidence[0]!.text).toBe(`${url} could not be opened: ERR_CONNECTION_REFUSED.`)
  })
})
