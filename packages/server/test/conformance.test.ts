import { readFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { createSandbox } from '@direct-post/sandbox'
import { serve } from '@direct-post/sandbox/node'
import { describe, expect, it } from 'vitest'
import { createDirectPostHandler } from '../src/index.js'
import { runCommand } from '../src/lib/node/command.js'
import { createMemoryStore } from '../src/memory-store.js'
import { runConformance } from '../src/testing.js'
import type { CheckResult, ConformanceOptions } from '../src/testing.js'
import { BREAKAGES } from './conformance/breakages.js'
import { createForeignBackend } from './conformance/foreign-backend.js'
import type { Breakage } from './conformance/saboteur.js'
import { KEY } from './rig.js'

const URL_OF_SERVER = 'http://localhost:8000/api/direct-post'
const SANDBOX = 'http://sandbox.example'

const document = JSON.parse(
  await readFile(new URL('../../core/openapi.json', import.meta.url), 'utf8'),
) as ConformanceOptions['document']

/** How the command judges our server, or what a change in between has left of it. */
async function judged(change: Breakage = (request, serve) => serve(request), only = ''): Promise<CheckResult[]> {
  const sandbox = createSandbox({ origin: SANDBOX, allowLoopbackRedirect: true })
  let waited = 0
  const handler = createDirectPostHandler({
    clientKey: 'sandbox-client-key',
    clientSecret: 'sandbox-client-secret',
    redirectUri: `${URL_OF_SERVER}/callback`,
    encryptionKeys: [KEY],
    store: createMemoryStore(),
    tiktok: sandbox.endpoints,
    fetch: sandbox.fetch,
    user: (request) => {
      const userId = request.headers.get('x-user')
      return userId === null ? null : { userId }
    },
    now: () => Date.now() + waited,
    sleep: async () => {},
    development: true,
  })
  return runConformance({
    url: URL_OF_SERVER,
    sandbox: SANDBOX,
    document,
    only,
    headers: { 'x-user': 'ada' },
    otherHeaders: { 'x-user': 'theo' },
    fetch: (input, init) => {
      const request = new Request(input, init)
      return request.url.startsWith(SANDBOX) ? sandbox.fetch(request) : change(request, handler.fetch)
    },
    sleep: async (ms) => void (waited += ms),
  })
}

describe('the conformance command', () => {
  it('finds nothing wrong with our own server', async () => {
    const results = await judged()
    expect(results.filter(({ outcome }) => outcome !== 'passed')).toEqual([])
    expect(results.map(({ id }) => id)).toEqual(Object.keys(BREAKAGES))
  })

  it.each(Object.entries(BREAKAGES))('finds out when a server breaks %s', async (id, breakage) => {
    const [result] = await judged(breakage, id)
    expect(result).toMatchObject({ id, outcome: 'failed', found: expect.stringMatching(/\w.*\.|:/) })
  })

  it('leaves out what a server does not offer, and what it was not given the means to see', async () => {
    const results = await judged((request, serve) =>
      request.url.endsWith('/events') ? Promise.resolve(new Response('', { status: 404 })) : serve(request),
    )
    expect(results.filter(({ outcome }) => outcome !== 'passed').map(({ id, outcome }) => [id, outcome])).toEqual([
      ['ends.events', 'not offered'],
    ])
  })
})

describe('npx @direct-post/server conformance', () => {
  it('passes a server that was written by the document alone, over HTTP', async () => {
    const { said, code } = await command(['--header', 'cookie: user=ada', '--other', 'cookie: user=theo'])
    expect(said).toMatch(/\n39 passed, 0 failed, 1 not offered\n$/)
    expect(code).toBe(0)
  })

  it('says what is wrong, why it matters and how many, and ends with 1', async () => {
    const { said, code } = await command(['--header', 'cookie: nobody', '--only', 'accounts.list'])
    expect(said).toContain('✗ lists the connected accounts  (accounts.list)')
    expect(said).toContain('POST /connect must answer 200. It answered 401')
    expect(said).toContain('Why it matters: The page asks this first')
    expect(said).toMatch(/0 passed, 1 failed, 0 not offered\n$/)
    expect(code).toBe(1)
  })

  it.each([
    [['--sandbox', 'http://127.0.0.1:1'], 'The sandbox at http://127.0.0.1:1 does not answer'],
    [['--only', 'nothing-like-it'], 'No check\'s name begins with "nothing-like-it".'],
    [['--header', 'cookie'], '"cookie" is not of the form "name: value".'],
    [['--unheard-of'], '--unheard-of'],
  ])('says how it is used when called with %s, and ends with 2', async (args, sentence) => {
    const { said, code } = await command(args)
    expect(said).toContain(sentence)
    expect(said).toContain('npx @direct-post/server conformance http')
    expect(code).toBe(2)
  })
})

/** The command against the foreign server, on ports. */
async function command(args: readonly string[]): Promise<{ said: string; code: number }> {
  const sandbox = await serve({ port: 0, allowLoopbackRedirect: true })
  let origin = ''
  const backend = createForeignBackend({ tiktok: sandbox.origin, origin: () => origin })
  await new Promise<void>((resolve) => backend.listen(0, '127.0.0.1', resolve))
  // Typed as AddressInfo because a TCP port is listened on, never a pipe.
  origin = `http://127.0.0.1:${(backend.address() as AddressInfo).port}`
  let said = ''
  const code = await runCommand(['conformance', `${origin}/tiktok`, '--sandbox', sandbox.origin, ...args], (text) => {
    said += text
  })
  backend.closeAllConnections()
  backend.close()
  await sandbox.close()
  return { said, code }
}
