import * as fc from 'fast-check'
import {
  declaration,
  parseCreatorInfo,
  planChunks,
  preparePost,
  toInitRequest,
  type Draft,
  type Facts,
  type Media,
} from '@direct-post/core'
import { draft, photo, video } from '@direct-post/core/testing'
import { beforeAll, describe, expect, it } from 'vitest'
import { DEFAULT_APP, type CreatorSeed, type Sandbox } from '../src/index.js'
import { call, connect, stillSandbox } from './helpers.js'

// The sandbox and core read the same pages and share no rule: where they differ, one of them misread.

const RUNS = 3000

/** Every combination of the settings that creator_info reports. */
const CREATORS: CreatorSeed[] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15].map((bits) => ({
  username: `c${bits}`,
  nickname: `Creator ${bits}`,
  isPrivate: (bits & 1) > 0,
  commentDisabled: (bits & 2) > 0,
  duetDisabled: (bits & 4) > 0,
  stitchDisabled: (bits & 8) > 0,
  maxVideoPostDurationSec: [60, 180, 300, 600][bits % 4]!,
}))

let sandbox: Sandbox
const tokens = new Map<string, string>()
const creatorInfos = new Map<string, unknown>()

beforeAll(async () => {
  sandbox = stillSandbox({
    creators: CREATORS,
    apps: [{ ...DEFAULT_APP, verifiedPrefixes: ['media.example'] }],
    rateLimits: false,
    limits: { postsPerCreatorPerDay: Infinity, pendingShares: Infinity },
    fetch: async () => new Response(null, { status: 404 }),
  })
  for (const { username } of CREATORS) {
    const { access_token: token } = await connect(sandbox, username)
    tokens.set(username, token)
    const { text } = await call(sandbox, token, 'creator_info/query')
    creatorInfos.set(username, JSON.parse(text))
  }
})

const texts = (max: number) =>
  fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.constantFrom('', 'x'.repeat(max), 'x'.repeat(max + 1), '😀'.repeat(max / 2)),
  )

const media: fc.Arbitrary<Media> = fc.oneof(
  fc
    .record({
      origin: fc.constantFrom('device' as const, 'server' as const),
      size: fc.oneof(
        fc.integer({ min: 1, max: 4_000_000_000 }),
        fc.constantFrom(4_999_999, 5_242_880, 64_000_000, 64_000_001, 127_999_999),
      ),
      durationSec: fc.constantFrom(3, 59, 60, 61, 180, 300, 600, 601, null),
      mimeType: fc.constantFrom('video/mp4', 'video/quicktime', 'video/webm', 'video/x-m4v'),
    })
    .map(video),
  fc
    .integer({ min: 1, max: 36 })
    .map((count): Media => ({ type: 'photo', items: Array.from({ length: count }, () => photo()) })),
)

const drafts: fc.Arbitrary<Draft> = fc
  .record({
    privacyLevel: fc.constantFrom(
      'PUBLIC_TO_EVERYONE',
      'MUTUAL_FOLLOW_FRIENDS',
      'FOLLOWER_OF_CREATOR',
      'SELF_ONLY',
      null,
    ),
    title: texts(90),
    description: texts(4000),
    allowComment: fc.boolean(),
    allowDuet: fc.boolean(),
    allowStitch: fc.boolean(),
    disclosure: fc.record({ on: fc.boolean(), yourBrand: fc.boolean(), brandedContent: fc.boolean() }),
    videoCoverTimestampMs: fc.constantFrom(null, 0, 2000),
    photoCoverIndex: fc.integer({ min: 0, max: 3 }),
    isAigc: fc.boolean(),
    autoAddMusic: fc.boolean(),
  })
  .map(draft)

const situations = fc.record({
  username: fc.constantFrom(...CREATORS.map(({ username }) => username)),
  media,
  draft: drafts,
  postMode: fc.constantFrom('direct' as const, 'direct' as const, 'direct' as const, 'inbox' as const),
})

type Situation = typeof situations extends fc.Arbitrary<infer T> ? T : never
// oxlint-disable-next-line typescript/no-explicit-any -- payloads are spoiled in ways no type allows
type Body = Record<string, any>

/** What core would send to TikTok, or null when it blocks the post. */
function prepared({
  username,
  media: chosen,
  draft: choices,
  postMode,
}: Situation): { path: string; body: Body } | null {
  const info = parseCreatorInfo(creatorInfos.get(username))
  if (!info.ok) throw new Error('core cannot read the creator_info of the sandbox')
  const facts: Facts = { creator: info.creator, cannotPost: null, media: chosen, postMode }
  const consent = { declaration: declaration(facts, choices).text, nickname: info.creator.nickname }
  const result = preparePost(facts, choices, consent)
  if (!result.ok) return null

  const isDevice = chosen.type === 'video' && chosen.origin === 'device'
  const urls =
    chosen.type === 'photo'
      ? chosen.items.map((_, i) => `https://media.example/${i}.jpg`)
      : ['https://media.example/a.mp4']
  const transport = isDevice
    ? { type: 'upload' as const, plan: planChunks(chosen.size) }
    : { type: 'pull' as const, urls }
  const { path, body } = toInitRequest(result.post, transport)
  return { path: path.replace(/^\/v2\/post\/publish\/|\/$/g, ''), body: JSON.parse(JSON.stringify(body)) as Body }
}

interface Spoiler {
  name: string
  /** The documented code that must follow. */
  code: string
  fits: (body: Body) => boolean
  spoil: (body: Body, isPrivate: boolean) => void
}

const isDirect = (body: Body) => 'privacy_level' in (body['post_info'] ?? {})
const isPhoto = (body: Body) => body['media_type'] === 'PHOTO'
const isUpload = (body: Body) => body['source_info'].source === 'FILE_UPLOAD'
const isPulledVideo = (body: Body) => 'video_url' in body['source_info']
const always = () => true

/** One thing wrong in a payload that was right. */
const SPOILERS: readonly Spoiler[] = [
  { name: 'no source', code: 'invalid_param', fits: always, spoil: (b) => delete b['source_info'].source },
  { name: 'an unknown source', code: 'invalid_param', fits: always, spoil: (b) => (b['source_info'].source = 'FTP') },
  { name: 'no source_info', code: 'invalid_param', fits: always, spoil: (b) => delete b['source_info'] },
  { name: 'no audience', code: 'invalid_param', fits: isDirect, spoil: (b) => delete b['post_info'].privacy_level },
  {
    name: 'an unknown audience',
    code: 'invalid_param',
    fits: isDirect,
    spoil: (b) => (b['post_info'].privacy_level = 'ALL'),
  },
  {
    name: 'an audience of the other kind of account',
    code: 'privacy_level_option_mismatch',
    fits: isDirect,
    spoil({ post_info: info }, isPrivate) {
      info.privacy_level = isPrivate ? 'PUBLIC_TO_EVERYONE' : 'FOLLOWER_OF_CREATOR'
      info.brand_content_toggle = false
    },
  },
  {
    name: 'branded content for its owner alone',
    code: 'invalid_param',
    fits: isDirect,
    spoil: ({ post_info: info }) => Object.assign(info, { privacy_level: 'SELF_ONLY', brand_content_toggle: true }),
  },
  {
    name: 'a toggle as text',
    code: 'invalid_param',
    fits: isDirect,
    spoil: (b) => (b['post_info'].disable_comment = 'true'),
  },
  {
    name: 'a brand toggle as number',
    code: 'invalid_param',
    fits: isDirect,
    spoil: (b) => (b['post_info'].brand_organic_toggle = 1),
  },
  {
    name: 'a title that is too long',
    code: 'invalid_param',
    fits: isDirect,
    spoil: (b) => (b['post_info'].title = 'x'.repeat(2201)),
  },
  { name: 'an empty file', code: 'invalid_param', fits: isUpload, spoil: (b) => (b['source_info'].video_size = 0) },
  {
    name: 'one chunk more',
    code: 'invalid_param',
    fits: isUpload,
    spoil: (b) => (b['source_info'].total_chunk_count += 1),
  },
  {
    name: 'a chunk of one byte',
    code: 'invalid_param',
    fits: (b) => isUpload(b) && b['source_info'].video_size > 1,
    spoil: (b) => (b['source_info'].chunk_size = 1),
  },
  {
    name: 'http',
    code: 'invalid_param',
    fits: isPulledVideo,
    spoil: (b) => (b['source_info'].video_url = 'http://media.example/a.mp4'),
  },
  {
    name: 'somebody else’s domain',
    code: 'url_ownership_unverified',
    fits: isPulledVideo,
    spoil: (b) => (b['source_info'].video_url = 'https://other.example/a.mp4'),
  },
  {
    name: 'somebody else’s photo',
    code: 'url_ownership_unverified',
    fits: isPhoto,
    spoil: (b) => (b['source_info'].photo_images[0] = 'https://other.example/a.jpg'),
  },
  { name: 'no photo', code: 'invalid_param', fits: isPhoto, spoil: (b) => (b['source_info'].photo_images = []) },
  {
    name: 'a cover behind the last photo',
    code: 'invalid_param',
    fits: isPhoto,
    spoil: (b) => (b['source_info'].photo_cover_index = 35),
  },
  {
    name: 'a description that is too long',
    code: 'invalid_param',
    fits: isPhoto,
    spoil: (b) => (b['post_info'].description = 'x'.repeat(4001)),
  },
  { name: 'another media type', code: 'invalid_param', fits: isPhoto, spoil: (b) => (b['media_type'] = 'AUDIO') },
  {
    name: 'a mode with a space',
    code: 'invalid_param',
    fits: (b) => b['post_mode'] === 'DIRECT_POST',
    spoil: (b) => (b['post_mode'] = 'DIRECT POST'),
  },
]

const send = (username: string, { path, body }: { path: string; body: Body }) =>
  call(sandbox, tokens.get(username)!, path, body)

describe('what core prepares', () => {
  it(
    `is accepted, and refused with the documented code once it is spoiled (${RUNS} situations)`,
    { timeout: 120_000 },
    async () => {
      const met = new Map<string, number>()
      let accepted = 0
      const property = fc.asyncProperty(situations, fc.nat(), async (situation, pick) => {
        const request = prepared(situation)
        if (!request) return
        const answer = await send(situation.username, request)
        expect({ request, code: answer.error.code, message: answer.error.message }).toMatchObject({ code: 'ok' })
        accepted += 1

        const fitting = SPOILERS.filter(({ fits }) => fits(request.body))
        const { name, code, spoil } = fitting[pick % fitting.length]!
        spoil(request.body, sandbox.creators.get(situation.username)!.isPrivate)
        const refusal = await send(situation.username, request)
        expect([name, refusal.error.code]).toEqual([name, code])
        met.set(name, (met.get(name) ?? 0) + 1)
      })
      await fc.assert(property, { numRuns: RUNS })

      expect(accepted).toBeGreaterThan(RUNS / 5)
      expect([...met.keys()].sort((a, b) => a.localeCompare(b))).toEqual(
        SPOILERS.map(({ name }) => name).sort((a, b) => a.localeCompare(b)),
      )
    },
  )
})

describe('what TikTok lets a creator choose', () => {
  it('is what core offers, for every combination of settings', () => {
    for (const { username, isPrivate, commentDisabled, duetDisabled, stitchDisabled } of CREATORS) {
      expect(parseCreatorInfo(creatorInfos.get(username))).toMatchObject({
        ok: true,
        creator: {
          username,
          privacyLevelOptions: [
            isPrivate ? 'FOLLOWER_OF_CREATOR' : 'PUBLIC_TO_EVERYONE',
            'MUTUAL_FOLLOW_FRIENDS',
            'SELF_ONLY',
          ],
          commentDisabled,
          duetDisabled: duetDisabled || isPrivate,
          stitchDisabled: stitchDisabled || isPrivate,
        },
      })
    }
  })
})
