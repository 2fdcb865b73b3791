import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { check } from '../src/index.js'
import { launchBrowser } from '../src/lib/browser.js'

/** Pages that cannot be judged, by path. */
const PAGES: Readonly<Record<string, string>> = {
  '/throws': '<h1>Post</h1><script>throw new Error("state is undefined")</script>',
  '/login': '<h1>Sign in</h1><form><input type=email><input type=password><button>Sign in</button></form>',
  '/busy': '<h1>Post</h1><script>for (;;) ;</script>',
  '/empty': '<h1>Welcome</h1>',
  '/freezes':
    '<main><button aria-haspopup=listbox aria-label="Who can view this post" onclick="for (;;) ;">Select</button>' +
    '<label><input type=checkbox>Comment</label><button>Post to TikTok</button></main>',
}

let browser: Browser
let server: Server
let origin: string

beforeAll(async () => {
  browser = await launchBrowser()
  server = createServer((request, response) => {
    if (request.url === '/moved') return void response.writeHead(302, { location: '/login' }).end()
    if (request.url === '/forbidden') return void response.writeHead(403).end('no')
    if (request.url === '/silent') return
    response.writeHead(200, { 'content-type': 'text/html' }).end(PAGES[request.url ?? ''] ?? '')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  origin = `http://localhost:${(server.address() as AddressInfo).port}`
})

afterAll(async () => {
  await browser.close()
  server.closeAllConnections()
  server.close()
})

const look = (path: string) => check(origin + path, { browser, config: { patienceMs: 1500 } })

describe.concurrent('a page that cannot be judged is said so in words, and never failed', { timeout: 120_000 }, () => {
  it.each([
    ['/throws', /threw an error: .*state is undefined/],
    ['/login', /asks for a login/],
    ['/moved', /asks for a login, at .*\/login/],
    ['/forbidden', /answered HTTP 403/],
    ['/silent', /did not load within 1.5 seconds/],
    ['/busy', /did not load|stopped answering|No posting page/],
    ['/empty', /No posting page was found/],
    ['/freezes', /stopped answering/],
  ])('%s', async (path, message) => {
    const { problem, findings } = await look(path)
    expect(problem?.message).toMatch(message)
    expect(problem?.message).not.toMatch(/ at .*\.js:\d+/)
    expect(problem?.fix).not.toBe('')
    expect(findings.filter(({ outcome }) => outcome === 'failed')).toEqual([])
  })

  it('an address where nobody listens', async () => {
    const { problem } = await check('http://localhost:9/', { browser, config: { patienceMs: 1500 } })
    expect(problem?.message).toMatch(/could not be opened/)
  })
})
