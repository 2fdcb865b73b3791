import { describe, expect, it } from 'vitest'
import { createSealer } from '../src/lib/secrets/sealer.js'
import { Secret } from '../src/lib/secrets/secret.js'
import { holdBack } from './faults.js'
import { createRig, KEY } from './rig.js'
import type { Rig } from './rig.js'

const refreshes = (rig: Rig) =>
  rig.tiktok.seen.filter(({ init }) =>
    (typeof init.body === 'string' ? init.body : '').includes('grant_type=refresh_token'),
  ).length
const info = (rig: Rig, account: string, handler = rig.handler) =>
  rig.send('GET', `/accounts/${account}/creator-info`, { handler })
const statusOf = async (rig: Rig) =>
  ((await rig.send('GET', '/accounts')).body.accounts as { status: string }[])[0]?.status

describe('refreshing', () => {
  it('happens once per expiry, however many ask in two processes (F36)', async () => {
    const rig = await createRig({ sandbox: { rateLimits: false } })
    const account = await rig.connect('public')
    const other = rig.another()
    for (let expiry = 1; expiry <= 10; expiry += 1) {
      await rig.sandbox.clock.advance('2h')
      const answers = await Promise.all(
        Array.from({ length: 8 }, (_, index) => info(rig, account, index % 2 ? other : rig.handler)),
      )
      expect([answers.map(({ status }) => status), refreshes(rig)]).toEqual([Array(8).fill(200), expiry])
    }
    expect(await statusOf(rig)).toBe('connected')
  })

  it('counts on nothing but the lifetime that came with the token (F33)', async () => {
    const rig = await createRig({ sandbox: { variants: { tokenLifetimes: '24h_365d' } } })
    const account = await rig.connect('public')
    await rig.sandbox.clock.advance('20h')
    await info(rig, account)
    expect(refreshes(rig)).toBe(0)
    await rig.sandbox.clock.advance('4h')
    await info(rig, account)
    expect(refreshes(rig)).toBe(1)
  })

  it('saves the new pair before anything uses it (F34)', async () => {
    const rig = await createRig()
    const account = await rig.connect('public')
    await rig.sandbox.clock.advance('2h')
    const order: string[] = []
    const store = {
      ...rig.store,
      replace: (...args: Parameters<typeof rig.store.replace>) => (
        order.push(args[0].collection),
        rig.store.replace(...args)
      ),
    }
    const watched = rig.another({
      store,
      fetch: (url, init) => (order.push(url.includes('token') ? 'token' : 'call'), rig.tiktok.fetch(url, init)),
    })
    await info(rig, account, watched)
    expect(order.slice(0, 3)).toEqual(['token', 'accounts', 'call'])
  })

  it('keeps the pair through a store that fails for a moment (F34)', async () => {
    const rig = await createRig()
    const account = await rig.connect('public')
    await rig.sandbox.clock.advance('2h')
    let failures = 4
    const store = {
      ...rig.store,
      replace: (...args: Parameters<typeof rig.store.replace>) =>
        failures-- > 0 ? Promise.reject(new Error('down')) : rig.store.replace(...args),
    }
    expect((await info(rig, account, rig.another({ store }))).status).toBe(200)
    expect((await info(rig, account)).status).toBe(200)
  })

  it('says "connect again" when the answer was lost for good, with one more try and no storm (F35)', async () => {
    const rig = await createRig()
    const account = await rig.connect('public')
    await rig.sandbox.clock.advance('2h')
    rig.tiktok.arm('/oauth/token/', 'reset after')
    const answer = await info(rig, account)
    expect([answer.body.error.code, refreshes(rig), await statusOf(rig)]).toEqual([
      'reconnect_required',
      2,
      'reconnect_required',
    ])
    await info(rig, account)
    expect(refreshes(rig)).toBe(2)
  })

  it('stays connected while the token endpoint is away (F35)', async () => {
    const rig = await createRig()
    const account = await rig.connect('public')
    await rig.sandbox.clock.advance('3h')
    rig.tiktok.arm('/oauth/token/', 'connection refused', 4)
    expect((await info(rig, account)).body.error.code).toBe('tiktok_unreachable')
    expect([(await info(rig, account)).status, await statusOf(rig)]).toEqual([200, 'connected'])
  })

  it('takes the newer pair of another process for invalid_grant of its own (F36)', async () => {
    const rig = await createRig()
    const account = await rig.connect('public')
    await rig.sandbox.clock.advance('2h')
    // No leases, as after a pause of the whole process that outlasted its lease.
    const sleepy = rig.another({
      store: { ...rig.store, lease: async (name, holder) => ({ name, holder, fence: 1, expiresAt: 0 }) },
    })
    const answers = await Promise.all([
      info(rig, account),
      info(rig, account, sleepy),
      info(rig, account, rig.another()),
    ])
    expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThanOrEqual(1)
    expect([await statusOf(rig), (await info(rig, account)).status]).toEqual(['connected', 200])
  })

  it('lets a late winner overwrite no newer pair (F37)', async () => {
    const rig = await createRig()
    const account = await rig.connect('public')
    await rig.sandbox.clock.advance('2h')
    const slow = holdBack(rig.tiktok.fetch, (url) => url.includes('/oauth/token/'), 'after')
    const late = info(rig, account, rig.another({ fetch: slow.fetch }))
    await slow.holds
    // Meanwhile the person connects anew: a newer pair than the one on its way.
    await rig.connect('public')
    const before = await rig.store.list('accounts', '0:3:ana', { limit: 1 })
    slow.release()
    await late
    const after = await rig.store.list('accounts', '0:3:ana', { limit: 1 })
    const tokens = (rows: typeof before) => (JSON.parse(rows[0]?.value ?? '{}') as { tokens: unknown }).tokens
    expect(tokens(after)).toEqual(tokens(before))
    expect((await info(rig, account)).status).toBe(200)
  })

  it('believes TikTok and not the clock about an expired token (F42)', async () => {
    const rig = await createRig()
    const account = await rig.connect('public')
    const behind = rig.another({ now: () => rig.sandbox.clock.now() - 6 * 3_600_000 })
    await rig.sandbox.clock.advance('3h')
    expect((await info(rig, account, behind)).status).toBe(200)
    expect(refreshes(rig)).toBe(1)
  })

  it('refreshes once per 401 and does not go round in circles (F42, F43)', async () => {
    const rig = await createRig()
    const account = await rig.connect('public')
    rig.tiktok.arm('/creator_info/', { status: 401, code: 'access_token_invalid' }, 9)
    const answer = await info(rig, account)
    expect([answer.status, answer.body.error.code, refreshes(rig)]).toEqual([409, 'access_token_invalid', 1])
  })

  it('burns no refresh on a 401 about a scope (F38)', async () => {
    const rig = await createRig()
    const account = await rig.connect('public')
    rig.tiktok.arm('/creator_info/', { status: 401, code: 'scope_not_authorized' })
    const answer = await info(rig, account)
    expect([answer.body.error.code, refreshes(rig), await statusOf(rig)]).toEqual([
      'scope_not_authorized',
      0,
      'connected',
    ])
  })
})

describe('tokens at rest (T01, T30)', () => {
  const bound = ['token', 'access', '', 'ana', 'open']

  it('open under the same owner only, and not when changed', async () => {
    const sealer = createSealer([KEY])
    const sealed = await sealer.seal(new Secret('act.secret'), bound)
    expect((await sealer.open(sealed, bound)).reveal()).toBe('act.secret')
    for (const other of [
      ['token', 'access', '', 'ben', 'open'],
      ['token', 'refresh', '', 'ana', 'open'],
      ['tokenaccess', '', 'ana', 'open'],
    ]) {
      await expect(sealer.open(sealed, other)).rejects.toThrow(/operation/)
    }
    const flipped = sealed.slice(0, -2) + (sealed.at(-2) === 'A' ? 'B' : 'A') + sealed.slice(-1)
    await expect(sealer.open(flipped, bound)).rejects.toThrow(/operation/)
  })

  it('are not given to a row that was moved to somebody else, though they were opened before (T01)', async () => {
    const rig = await createRig()
    const account = await rig.connect('public')
    expect((await info(rig, account)).status).toBe(200)
    const asked = rig.tiktok.seen.length

    const [row] = await rig.store.list('accounts', '0:3:ana', { limit: 1 })
    if (!row) throw new Error('There is no account to move.')
    const value = JSON.stringify({ ...JSON.parse(row.value), owner: { tenant: '', userId: 'ben' } })
    await rig.store.create({ ...row, key: row.key.replace('3:ana', '3:ben'), owner: '0:3:ben', value })
    const moved = await rig.send('GET', `/accounts/${account}/creator-info`, { user: 'ben' })
    expect([moved.status, rig.tiktok.seen.length]).toEqual([500, asked])
  })

  it('stay readable when a key is added in front, and not when it is taken away', async () => {
    const old = createSealer([KEY])
    const sealed = await old.seal(new Secret('act.secret'), bound)
    const newKey = { id: 'k2', key: crypto.getRandomValues(new Uint8Array(32)) }
    const rotated = createSealer([newKey, KEY])
    expect([(await rotated.open(sealed, bound)).reveal(), rotated.isCurrent(sealed)]).toEqual(['act.secret', false])
    expect(rotated.isCurrent(await rotated.seal(new Secret('x'), bound))).toBe(true)
    await expect(createSealer([newKey]).open(sealed, bound)).rejects.toThrow('"k1"')
  })

  it('are sealed by the new key at the next refresh', async () => {
    const rig = await createRig()
    const account = await rig.connect('public')
    const rotated = rig.another({
      encryptionKeys: [{ id: 'k2', key: crypto.getRandomValues(new Uint8Array(32)) }, KEY],
    })
    await rig.sandbox.clock.advance('2h')
    expect((await info(rig, account, rotated)).status).toBe(200)
    const [row] = await rig.store.list('accounts', '0:3:ana', { limit: 1 })
    expect(row?.value).toContain('"access":"v1.k2.')
  })

  it('print as [secret] wherever they end up (T20)', () => {
    const secret = new Secret('act.secret')
    const printed = [String(secret), JSON.stringify({ secret }), `${secret}`, Object.values(secret).join()]
    expect(printed.join()).not.toContain('act.secret')
  })
})
