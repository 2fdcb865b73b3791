import type { Check } from '../check.js'
import { insist, NotOffered } from '../fault.js'
import { bodyFor, press, settled, startPost, uploadAll } from '../wish.js'
import { wayBack } from './connecting.js'

/** What people are told at the end, and what is left of an account. */
export const END_CHECKS: readonly Check[] = [
  {
    id: 'ends.refused-by-tiktok',
    says: 'keeps TikTok’s code when TikTok refuses the post',
    why: 'The page knows what helps with each code, and TikTok’s support asks for the log id.',
    async run({ backend, tiktok, connect, ...kit }) {
      const body = await bodyFor({ backend, tiktok, connect, ...kit }, await connect('public'))
      await tiktok.arm('video/init', 'code', 'spam_risk')
      const { from, logId } = await backend.refused(press(body), ['spam_risk'])
      insist(from === 'tiktok', `It must be from tiktok, and is from ${from}.`)
      insist(logId !== null, 'TikTok’s log id must be kept.')
    },
  },
  {
    id: 'ends.inbox',
    says: 'delivers a draft to the inbox when that was asked for',
    why: 'The person finishes it in TikTok; nothing may be published without them.',
    async run(kit) {
      const body = await bodyFor(kit, await kit.connect('no-duet-stitch'), { postMode: 'inbox' })
      const { post } = await kit.backend.expect(press(body), [201], 'PostAnswer')
      await uploadAll(kit, post)
      const { status } = await settled(kit, post.id)
      insist(status === 'delivered_to_inbox', `The draft lies in the inbox, and GET /posts/… says ${status}.`)
      const drafts = (await kit.tiktok.scene()).posts.filter(({ postMode }) => postMode === 'MEDIA_UPLOAD')
      insist(drafts.length === 1, 'It must reach TikTok as MEDIA_UPLOAD, once.')
    },
  },
  {
    id: 'ends.cancelled',
    says: 'cancels a post that waits for its bytes',
    why: 'Who changed their mind must be able to say so.',
    async run({ backend, ...kit }) {
      const post = await startPost({ backend, ...kit }, await kit.connect('public'))
      const answer = await backend.expect(['POST', `/posts/${post.id}/cancel`], [200], 'PostAnswer')
      const known = answer.post.status === 'cancelled' ? answer.post : await settled({ backend, ...kit }, post.id)
      insist(known.status === 'cancelled', `After POST …/cancel the post is ${known.status}.`)
    },
  },
  {
    id: 'ends.listed',
    says: 'lists the posts, the newest first',
    why: 'That is where a page that was reloaded finds its post again.',
    async run(kit) {
      const account = await kit.connect('no-duet-stitch')
      const [earlier, later] = [await startPost(kit, account), await startPost(kit, account)]
      const { posts } = await kit.backend.expect(['GET', '/posts'], [200], 'PostsAnswer')
      const ids = posts.map(({ id }) => id)
      insist(ids.includes(earlier.id) && ids.includes(later.id), 'GET /posts lacks posts that were just made.')
      const times = posts.map(({ createdAt }) => createdAt)
      insist(
        times.every((time, index) => index === 0 || time <= (times[index - 1] ?? 0)),
        'The newest must come first.',
      )
    },
  },
  {
    id: 'ends.events',
    says: 'streams a post’s changes',
    why: 'People see the end of it at once. Without it, the page asks again and again.',
    async run(kit) {
      const done = await startPost(kit, await kit.connect('public'))
      await kit.backend.expect(['POST', `/posts/${done.id}/cancel`], [200], 'PostAnswer')
      await settled(kit, done.id)
      const heard = await kit.backend.send('GET', `/posts/${done.id}/events`)
      if (heard.status === 404 || heard.status === 405) throw new NotOffered('the page polls instead')
      const type = heard.headers.get('content-type') ?? 'missing'
      insist(type.startsWith('text/event-stream'), `Content-Type must be text/event-stream, and is ${type}.`)
      insist(heard.text.includes(`"id":"${done.id}"`), 'The stream of a finished post must tell how it ended, and end.')
    },
  },
  {
    id: 'ends.connection-gone',
    says: 'says so when TikTok no longer accepts the connection',
    why: 'Only connecting again helps, and the page offers that by retry after_connect.',
    async run({ backend, tiktok }) {
      const back = await wayBack({ backend, tiktok }, { creator: 'long-name' }, '/')
      const id = back.searchParams.get('account') ?? ''
      await tiktok.disconnect('long-name')
      const { retry } = await backend.refused(['GET', `/accounts/${id}/creator-info`])
      insist(retry === 'after_connect', `retry must be after_connect, and is ${retry}.`)
    },
  },
  {
    id: 'ends.disconnected',
    says: 'forgets an account, here and at TikTok',
    why: 'A token that nobody needs any more can still post.',
    async run({ backend, tiktok, connect }) {
      const id = await connect('public')
      const { status } = await backend.send('DELETE', `/accounts/${id}`)
      insist(status === 204, `DELETE /accounts/… must answer 204, and answered ${status}.`)
      const { accounts } = await backend.expect(['GET', '/accounts'], [200], 'AccountsAnswer')
      insist(!accounts.some((account) => account.id === id), 'GET /accounts still lists it.')
      await backend.refused(['GET', `/accounts/${id}/creator-info`])
      const granted = (await tiktok.scene()).grants.filter(({ username }) => username === 'public')
      insist(
        granted.every(({ revokedAt }) => revokedAt !== null),
        'Its token was not revoked at TikTok.',
      )
    },
  },
  {
    id: 'ends.no-secrets',
    says: 'tells the browser no token, no code and no upload URL',
    why: 'Whoever has one posts as your person, without your server (T01).',
    async run({ backend, connect }) {
      await connect('public')
      await backend.send('GET', '/accounts')
      const said = backend.said()
      const found = SECRETS.filter(([, pattern]) => pattern.test(said)).map(([name]) => name)
      insist(found.length === 0, `Its answers held ${found.join(', ')}.`)
    },
  },
]

/** As TikTok and its sandbox write them. */
const SECRETS: readonly [name: string, pattern: RegExp][] = [
  ['an access token', /\bact\.[\w.!-]{16,}|"access_token"/],
  ['a refresh token', /\brft\.[\w.!-]{16,}|"refresh_token"/],
  ['an upload URL', /upload_token=|"upload_url"/],
  ['a client secret', /"client_secret"/],
]
