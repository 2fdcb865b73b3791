import type { Check } from '../check.js'
import { insist, NotOffered } from '../fault.js'

export const ACCOUNT_CHECKS: readonly Check[] = [
  {
    id: 'accounts.of-nobody',
    says: 'shows nothing to somebody who is not signed in',
    why: 'Whoever guesses the address would post as one of your people (T17).',
    async run({ backend }) {
      await backend.refused(['GET', '/accounts', { as: 'nobody' }])
      await backend.refused(['POST', '/connect', { as: 'nobody', body: { returnTo: '/' } }])
    },
  },
  {
    id: 'accounts.list',
    says: 'lists the connected accounts',
    why: 'The page asks this first, and draws nothing before.',
    async run({ backend, connect }) {
      const id = await connect('public')
      const { accounts } = await backend.expect(['GET', '/accounts'], [200], 'AccountsAnswer')
      insist(
        accounts.some((account) => account.id === id && account.status === 'connected'),
        'GET /accounts does not list the account that was just connected as "connected".',
      )
    },
  },
  {
    id: 'accounts.never-stored',
    says: 'forbids browsers and caches to keep its answers',
    why: 'A CDN would show one person’s account to the next (T33).',
    async run({ backend }) {
      const { headers } = await backend.send('GET', '/accounts')
      const control = headers.get('cache-control') ?? 'nothing'
      insist(control.includes('no-store'), `Cache-Control must be no-store, and is ${control}.`)
    },
  },
  {
    id: 'accounts.own-page-only',
    says: 'refuses a change without X-Direct-Post',
    why: 'Any page that your person visits could post for them: a browser sends the cookies along (T03).',
    async run({ backend, connect }) {
      const id = await connect('public')
      await backend.refused(['POST', '/connect', { body: { returnTo: '/' }, ours: false }])
      await backend.refused(['DELETE', `/accounts/${id}`, { ours: false }])
      const { accounts } = await backend.expect(['GET', '/accounts'], [200], 'AccountsAnswer')
      insist(
        accounts.some((account) => account.id === id),
        'DELETE without X-Direct-Post was refused and done.',
      )
    },
  },
  {
    id: 'accounts.of-others',
    says: 'keeps one person’s accounts from another',
    why: 'The id of an account is no secret; that alone must open nothing (T16).',
    async run({ backend, connect }) {
      if (!backend.hasOther) throw new NotOffered('name a second person with --other to look at this')
      const id = await connect('public')
      const { accounts } = await backend.expect(['GET', '/accounts', { as: 'other' }], [200], 'AccountsAnswer')
      insist(
        !accounts.some((account) => account.id === id),
        'Somebody else sees this person’s account in GET /accounts.',
      )
      await backend.refused(['GET', `/accounts/${id}/creator-info`, { as: 'other' }])
      await backend.refused(['DELETE', `/accounts/${id}`, { as: 'other' }])
    },
  },
  {
    id: 'problems.shape',
    says: 'refuses what it does not know with a ProblemAnswer',
    why: 'The page shows the sentence in it; from a page of HTML it can only say that something went wrong.',
    async run({ backend }) {
      await backend.refused(['GET', '/nowhere'])
      await backend.refused(['GET', '/posts/no-such-post'])
      await backend.refused(['GET', '/accounts/no-such-account/creator-info'])
      await backend.refused(['POST', '/connect', { bytes: new TextEncoder().encode('{'), headers: JSON_TYPE }])
    },
  },
]

const JSON_TYPE = { 'content-type': 'application/json' }
