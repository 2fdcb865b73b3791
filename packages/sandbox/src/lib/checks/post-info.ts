import { PRIVACY_LEVELS, type PrivacyLevel } from '@direct-post/core/wire'
import type { App, Creator } from '../entities.js'
import { privacyLevelsOf } from '../routes/creator-info.js'
import { refuse } from '../refusal.js'
import type { World } from '../world.js'
import type { Fields } from './fields.js'

// UTF-16 code units. Written down here again on purpose: the sandbox forms its own opinion.
const VIDEO_TITLE_MAX = 2200
const PHOTO_TITLE_MAX = 90
const PHOTO_DESCRIPTION_MAX = 4000

/** `post_info` of a direct video post, "Direct Post" (September 2026). */
export function checkVideoPostInfo(world: World, info: Fields): void {
  info.oneOf('privacy_level', PRIVACY_LEVELS)
  info.optionalString('title', VIDEO_TITLE_MAX)
  info.optionalBoolean('disable_duet')
  info.optionalBoolean('disable_stitch')
  info.optionalBoolean('disable_comment')
  info.optionalInteger('video_cover_timestamp_ms', 0)
  info.optionalBoolean('is_aigc')
  checkDisclosure(world, info)
}

/** `post_info` of a direct photo post, "Photo Post" (September 2026). It knows neither duet nor stitch. */
export function checkPhotoPostInfo(world: World, info: Fields): void {
  info.oneOf('privacy_level', PRIVACY_LEVELS)
  checkPhotoTexts(info)
  info.optionalBoolean('disable_comment')
  info.optionalBoolean('auto_add_music')
  checkDisclosure(world, info)
}

/** All that a photo draft carries; the rest of `post_info` is ignored there. */
export function checkPhotoTexts(info: Fields): void {
  info.optionalString('title', PHOTO_TITLE_MAX)
  info.optionalString('description', PHOTO_DESCRIPTION_MAX)
}

function checkDisclosure({ variants }: World, info: Fields): void {
  if (variants.brandContentToggle === 'required') info.boolean('brand_content_toggle')
  const branded = info.optionalBoolean('brand_content_toggle')
  info.optionalBoolean('brand_organic_toggle')

  const audience = info.raw['privacy_level']
  if (
    branded &&
    variants.privateBrandedContent === 'refuse' &&
    (audience === 'SELF_ONLY' || audience === 'FOLLOWER_OF_CREATOR')
  ) {
    throw info.wrong('brand_content_toggle', 'is for posts that everyone or friends can see')
  }
}

/**
 * Whether this creator and this app may post to that audience. Comes after the checks of form:
 * TikTok reads repeated mismatches as a violation ("Direct Post", September 2026).
 */
export function checkAudience(info: Fields, creator: Creator, app: App): void {
  const level = info.raw['privacy_level'] as PrivacyLevel
  if (!privacyLevelsOf(creator).includes(level)) throw refuse('privacy_level_option_mismatch')
  // It is the account that must be private, and the post that must be for its owner alone.
  if (!app.audited && (!creator.isPrivate || level !== 'SELF_ONLY')) {
    throw refuse('unaudited_client_can_only_post_to_private_accounts')
  }
}
