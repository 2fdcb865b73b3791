import type { Check, Kit } from '../check.js'
import { Fault, insist } from '../fault.js'

export const CONNECTING_CHECKS: readonly Check[] = [
  {
    id: 'connect.address',
    says: 'sends people to TikTok with a state that nobody can guess',
    why: 'With a state that is fixed or short, a link makes your person post to somebody else’s account (T04).',
    async run({ backend }) {
      const [first, second] = [await ask(backend), await ask(backend)]
      const state = first.searchParams.get('state') ?? ''
      insist(first.searchParams.get('response_type') === 'code', 'response_type must be code.')
      insist(state.length >= 16, `state must hold at least 16 characters, and holds ${state.length}.`)
      insist(state !== second.searchParams.get('state'), 'state must be another one each time.')
    },
  },
  {
    id: 'connect.another-account',
    says: 'lets people pick another account',
    why: 'Without disable_auto_auth TikTok takes the last account again, and nobody can switch.',
    async run({ backend }) {
      const address = await ask(backend, { switchAccount: true })
      insist(
        address.searchParams.get('disable_auto_auth') === '1',
        'switchAccount must ask TikTok for disable_auto_auth=1.',
      )
    },
  },
  {
    id: 'connect.own-paths-only',
    says: 'brings people back to its own origin alone',
    why: 'Anything else makes your address a step in a phishing link (T06).',
    async run({ backend }) {
      for (const returnTo of ['https://evil.example/', '//evil.example/', '/\\evil.example', 'javascript:alert(1)']) {
        await backend.refused(['POST', '/connect', { body: { returnTo } }])
      }
    },
  },
  {
    id: 'connect.back',
    says: 'brings people back to their page, with the account’s id',
    why: 'The page reads both from its address, and opens with that account.',
    async run(kit) {
      const back = await wayBack(kit, { creator: 'no-duet-stitch' }, '/publish?plan=7')
      insist(
        back.pathname === '/publish' && back.searchParams.get('plan') === '7',
        `The callback leads to ${back.pathname}.`,
      )
      insist(back.searchParams.get('direct_post') === 'connected', 'direct_post=connected is missing from the address.')
      insist((back.searchParams.get('account') ?? '') !== '', 'account=<id> is missing from the address.')
    },
  },
  {
    id: 'connect.refused',
    says: 'says so when the person does not agree',
    why: 'The page would offer to connect again without a word on what happened.',
    async run(kit) {
      const back = await wayBack(kit, 'refuse', '/publish')
      const code = back.searchParams.get('direct_post_error')
      insist(code === 'access_denied', `direct_post_error must be access_denied, and is ${code ?? 'missing'}.`)
    },
  },
  {
    id: 'connect.foreign-state',
    says: 'connects nothing for a state that it did not make',
    why: 'That is how a stranger’s account gets into your person’s list (T04).',
    async run({ backend, tiktok }) {
      const { authorizeUrl } = await backend.expect(
        ['POST', '/connect', { body: { returnTo: '/' } }],
        [200],
        'ConnectAnswer',
      )
      const location = new URL(await tiktok.consent(authorizeUrl, { creator: 'long-name' }))
      location.searchParams.set('state', 'x'.repeat(43))
      await backend.visit(location.href)
      const { accounts } = await backend.expect(['GET', '/accounts'], [200], 'AccountsAnswer')
      insist(!accounts.some(({ username }) => username === 'long-name'), 'A forged state connected an account.')
      await backend.visit(location.href)
    },
  },
]

async function ask(backend: Kit['backend'], more: { switchAccount?: boolean } = {}): Promise<URL> {
  const request = ['POST', '/connect', { body: { returnTo: '/', ...more } }] as const
  const { authorizeUrl } = await backend.expect(request, [200], 'ConnectAnswer')
  if (!URL.canParse(authorizeUrl)) throw new Fault(`authorizeUrl is no address: ${authorizeUrl}`)
  return new URL(authorizeUrl)
}

/** Through the consent page and the callback: the address where the person ends. */
export async function wayBack(
  { backend, tiktok }: Pick<Kit, 'backend' | 'tiktok'>,
  choice: Parameters<Kit['tiktok']['consent']>[1],
  returnTo: string,
): Promise<URL> {
  const request = ['POST', '/connect', { body: { returnTo, switchAccount: true } }] as const
  const { authorizeUrl } = await backend.expect(request, [200], 'ConnectAnswer')
  const callback = await tiktok.consent(authorizeUrl, choice)
  const { status, headers, text } = await backend.visit(callback)
  const location = headers.get('location')
  if (status < 300 || status > 399 || location === null) {
    throw new Fault(`GET /callback must lead back with a redirect. It answered ${status} ${text.slice(0, 200)}`)
  }
  return new URL(location, callback)
}
