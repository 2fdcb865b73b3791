import type { Consent } from '../model/consent.js'
import type { Creator } from '../model/creator.js'
import { emptyDraft, type Disclosure, type Draft } from '../model/draft.js'
import type { CannotPostCode, Facts, ReadyFacts, StoppedFacts } from '../model/facts.js'
import type { Photo, Photos, Video } from '../model/media.js'
import { viewPost } from '../post/view.js'
import type { CreatorInfoData } from '../wire/creator-info.js'

/** A public account that may do everything. */
export function creator(overrides: Partial<Creator> = {}): Creator {
  return {
    nickname: 'Ana Bakes',
    username: 'ana.bakes',
    avatarUrl: 'https://avatars.example/ana.jpg',
    privacyLevelOptions: ['PUBLIC_TO_EVERYONE', 'MUTUAL_FOLLOW_FRIENDS', 'SELF_ONLY'],
    commentDisabled: false,
    duetDisabled: false,
    stitchDisabled: false,
    maxVideoPostDurationSec: 300,
    ...overrides,
  }
}

/** The same account as TikTok describes it. */
export function creatorInfo(overrides: Partial<CreatorInfoData> = {}): CreatorInfoData {
  return {
    creator_nickname: 'Ana Bakes',
    creator_username: 'ana.bakes',
    creator_avatar_url: 'https://avatars.example/ana.jpg',
    privacy_level_options: ['PUBLIC_TO_EVERYONE', 'MUTUAL_FOLLOW_FRIENDS', 'SELF_ONLY'],
    comment_disabled: false,
    duet_disabled: false,
    stitch_disabled: false,
    max_video_post_duration_sec: 300,
    ...overrides,
  }
}

/** That account with a video, posting directly; takes overrides of the creator and of the facts at once. */
export function facts(overrides: Partial<Creator> & Partial<Pick<ReadyFacts, 'media' | 'postMode'>> = {}): ReadyFacts {
  const { media = video(), postMode = 'direct', ...ofCreator } = overrides
  return { creator: creator(ofCreator), cannotPost: null, media, postMode }
}

/** 1b: creator_info answered with an error code, HTTP 200. */
export function stoppedFacts(
  cannotPost: CannotPostCode = 'spam_risk_too_many_posts',
  overrides: Partial<Pick<StoppedFacts, 'media' | 'postMode'>> = {},
): StoppedFacts {
  return { creator: null, cannotPost, media: video(), postMode: 'direct', ...overrides }
}

/** The empty draft, with what was chosen. */
export function draft(overrides: Partial<Draft> = {}): Draft {
  return { ...emptyDraft(), ...overrides }
}

export const yourBrand: Disclosure = Object.freeze({ on: true, yourBrand: true, brandedContent: false })
export const brandedContent: Disclosure = Object.freeze({ on: true, yourBrand: false, brandedContent: true })
export const bothBrands: Disclosure = Object.freeze({ on: true, yourBrand: true, brandedContent: true })

/** What the person agrees to when they press Publish in front of these facts and this draft. */
export function consent(of: Facts, chosen: Draft): Consent {
  return { declaration: viewPost(of, chosen).declaration.text, nickname: of.creator?.nickname ?? '' }
}

/** A file on the person's device: 15 s of MP4, 1080 × 1920. */
export function video(overrides: Partial<Video> = {}): Video {
  return {
    type: 'video',
    origin: 'device',
    size: 8_000_000,
    durationSec: 15,
    width: 1080,
    height: 1920,
    mimeType: 'video/mp4',
    name: 'baking.mp4',
    fingerprint: 'fingerprint-of-baking',
    ...overrides,
  }
}

/** As many good photos as asked for. */
export function photos(count = 2): Photos {
  return { type: 'photo', items: Array.from({ length: count }, (_, index) => photo({ mediaKey: `photo-${index}` })) }
}

export function photo(overrides: Partial<Photo> = {}): Photo {
  return { mediaKey: 'photo', size: 400_000, width: 1080, height: 1080, mimeType: 'image/jpeg', ...overrides }
}
