import type { Check } from '../check.js'
import { insist } from '../fault.js'

export const CREATOR_CHECKS: readonly Check[] = [
  {
    id: 'creator-info.as-tiktok-says',
    says: 'hands on what TikTok says about the creator, field by field',
    why: 'The page offers exactly these audiences; an invented or missing one fails the audit (2b).',
    async run({ backend, tiktok, connect }) {
      const id = await connect('public')
      const { creatorInfo } = await backend.expect(['GET', `/accounts/${id}/creator-info`], [200], 'CreatorInfoAnswer')
      const creator = (await tiktok.scene()).creators.find(({ username }) => username === 'public')
      insist(creatorInfo.creator_nickname === creator?.nickname, `The nickname is ${creatorInfo.creator_nickname}.`)
      const levels = creatorInfo.privacy_level_options.join(' ')
      insist(levels === 'PUBLIC_TO_EVERYONE MUTUAL_FOLLOW_FRIENDS SELF_ONLY', `The audiences are ${levels}.`)
    },
  },
  {
    id: 'creator-info.latest',
    says: 'asks TikTok anew each time',
    why: '1a wants the latest: an account that went private a minute ago must not be offered Everyone.',
    async run({ backend, tiktok, connect }) {
      const id = await connect('public')
      const read = async () => {
        const path = `/accounts/${id}/creator-info`
        return (await backend.expect(['GET', path], [200], 'CreatorInfoAnswer')).creatorInfo
      }
      const before = await read()
      await tiktok.change('public', { nickname: 'Somebody new', isPrivate: true })
      const after = await read()
      await tiktok.change('public', { nickname: before.creator_nickname, isPrivate: false })
      insist(after.creator_nickname === 'Somebody new', 'An old nickname was answered.')
      insist(!after.privacy_level_options.includes('PUBLIC_TO_EVERYONE'), 'Old audiences were answered.')
    },
  },
  {
    id: 'creator-info.cannot-post',
    says: 'tells apart that the creator cannot post now',
    why: '1b: the page has to stop and ask to try again later. TikTok says it with HTTP 200 and an error code.',
    async run({ backend, tiktok, connect }) {
      const id = await connect('public')
      await tiktok.change('public', { cannotPost: 'spam_risk_too_many_posts' })
      try {
        const request = ['GET', `/accounts/${id}/creator-info`] as const
        const { from, retry } = await backend.refused(request, ['spam_risk_too_many_posts'])
        insist(
          from === 'tiktok' && retry === 'later',
          `It must be from tiktok and retry later, and is from ${from} and retry ${retry}.`,
        )
      } finally {
        await tiktok.change('public', { cannotPost: null })
      }
    },
  },
  {
    id: 'creator-info.permission-missing',
    says: 'says so when posting was not allowed on the consent page',
    why: 'The page offers to connect again then; it recognizes that by retry after_connect.',
    async run({ backend, connect }) {
      const id = await connect('sixty-seconds')
      const { retry } = await backend.refused(['GET', `/accounts/${id}/creator-info`])
      insist(retry === 'after_connect', `retry must be after_connect, and is ${retry}.`)
    },
  },
]
