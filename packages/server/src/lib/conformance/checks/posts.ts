import { KEY_HEADER } from '@direct-post/core/proxy'
import type { Check, Kit } from '../check.js'
import { insist, NotOffered } from '../fault.js'
import { bodyFor, mintKey, press, startPost, type Wish } from '../wish.js'

/** What must never reach TikTok, whatever a page sends: the server runs the rules itself. */
const UNSENDABLE: readonly { id: string; what: string; why: string; wish: Wish }[] = [
  {
    id: 'no-audience',
    what: 'without an audience',
    why: 'Nobody chose who may see it (2b).',
    wish: { draft: { privacyLevel: null } },
  },
  {
    id: 'audience-not-offered',
    what: 'for an audience that TikTok does not offer this creator',
    why: 'TikTok refuses it, and counts it against your app (2b).',
    wish: { draft: { privacyLevel: 'FOLLOWER_OF_CREATOR' } },
  },
  {
    id: 'branded-and-private',
    what: 'that is branded and private',
    why: 'Branded content visibility cannot be set to private (3b).',
    wish: { draft: { privacyLevel: 'SELF_ONLY', disclosure: { on: true, yourBrand: false, brandedContent: true } } },
  },
  {
    id: 'disclosure-unsaid',
    what: 'that discloses something and does not say what',
    why: 'The person needs to indicate what is promoted (3a).',
    wish: { draft: { disclosure: { on: true, yourBrand: false, brandedContent: false } } },
  },
  {
    id: 'another-declaration',
    what: 'under another declaration than TikTok’s',
    why: 'The person agreed to something else than what is posted (4, 5c).',
    wish: { consent: { declaration: 'By posting, you agree.' } },
  },
  {
    id: 'another-account',
    what: 'for another account than the one that was shown',
    why: 'The person pressed the button beneath another name (5c).',
    wish: { consent: { nickname: 'Somebody else' } },
  },
]

export const POST_CHECKS: readonly Check[] = [
  ...UNSENDABLE.map(({ id, what, why, wish }): Check => ({
    id: `posts.${id}`,
    says: `refuses a post ${what}`,
    why,
    async run(kit) {
      const account = await kit.connect('public')
      const body = await bodyFor(kit, account, wish)
      await unsent(kit, () => kit.backend.refused(press(body)))
    },
  })),
  {
    id: 'posts.interaction-off',
    says: 'allows no interaction that the creator has turned off in TikTok',
    why: 'Guideline 2c greys it out; a page that was open before does not know yet.',
    async run(kit) {
      const account = await kit.connect('no-duet-stitch')
      const body = await bodyFor(kit, account, { draft: { allowDuet: true } })
      const { status } = await kit.backend.send(...press(body))
      const sent = (await kit.tiktok.scene()).posts.filter(({ username }) => username === 'no-duet-stitch').at(-1)
      insist(
        status >= 400 || sent?.postInfo?.['disable_duet'] === true,
        'A duet was allowed that TikTok does not allow.',
      )
    },
  },
  {
    id: 'posts.malformed',
    says: 'refuses a body with a field that is missing or of another type',
    why: 'A guess would be a choice made for the person (F09).',
    async run(kit) {
      const account = await kit.connect('public')
      const body = await bodyFor(kit, account)
      const { allowComment: _, ...draft } = body.draft
      await unsent(kit, () => kit.backend.refused(press({ ...body, draft })))
      await unsent(kit, () => kit.backend.refused(press({ ...body, draft: { ...body.draft, allowComment: 'no' } })))
    },
  },
  {
    id: 'posts.key-missing',
    says: 'refuses a press without an Idempotency-Key',
    why: 'Without one, nobody can tell a second click from a second post.',
    async run(kit) {
      const body = await bodyFor(kit, await kit.connect('public'))
      await unsent(kit, () => kit.backend.refused(['POST', '/posts', { body }], ['key_missing']))
      const short = { [KEY_HEADER]: 'short' }
      await unsent(kit, () => kit.backend.refused(['POST', '/posts', { body, headers: short }], ['key_missing']))
    },
  },
  {
    id: 'posts.once',
    says: 'makes one post of one press, however often it is sent',
    why: 'Double clicks and lost answers would post twice.',
    async run(kit) {
      const body = await bodyFor(kit, await kit.connect('public'))
      const [key, before] = [mintKey(), await count(kit)]
      const both = await Promise.all([1, 2].map(() => kit.backend.expect(press(body, key), [200, 201], 'PostAnswer')))
      const again = await kit.backend.expect(press(body, key), [200], 'PostAnswer')
      const ids = new Set([...both, again].map(({ post }) => post.id))
      insist(ids.size === 1, `One key made ${ids.size} posts.`)
      const made = (await count(kit)) - before
      insist(made === 1, `TikTok heard of ${made} posts for one press.`)
    },
  },
  {
    id: 'posts.key-reused',
    says: 'refuses a key that was used for another post',
    why: 'The second post would be answered with the first one, and never be made.',
    async run(kit) {
      const body = await bodyFor(kit, await kit.connect('no-duet-stitch'))
      const key = mintKey()
      await kit.backend.expect(press(body, key), [201], 'PostAnswer')
      const other = { ...body, draft: { ...body.draft, title: 'Another' } }
      await unsent(kit, () => kit.backend.refused(press(other, key), ['key_reused']))
    },
  },
  {
    id: 'posts.of-others',
    says: 'keeps one person’s posts from another',
    why: 'Two people who send the same key have two posts, and neither sees the other’s (T16).',
    async run(kit) {
      if (!kit.backend.hasOther) throw new NotOffered('name a second person with --other to look at this')
      const post = await startPost(kit, await kit.connect('public'))
      await kit.backend.refused(['GET', `/posts/${post.id}`, { as: 'other' }])
      await kit.backend.refused(['POST', `/posts/${post.id}/cancel`, { as: 'other' }])
    },
  },
]

const count = async ({ tiktok }: Kit) => (await tiktok.scene()).posts.length

/** Insists that TikTok hears of no post meanwhile. */
async function unsent(kit: Kit, work: () => Promise<unknown>): Promise<void> {
  const before = await count(kit)
  await work()
  insist((await count(kit)) === before, 'It was refused, and TikTok had heard of the post already.')
}
