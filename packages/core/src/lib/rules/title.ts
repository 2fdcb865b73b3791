import type { Draft } from '../model/draft.js'
import type { Facts } from '../model/facts.js'
import { because } from '../model/reasons.js'
import type { TextView } from '../model/view.js'
import { PHOTO_DESCRIPTION_MAX, PHOTO_TITLE_MAX, VIDEO_TITLE_MAX } from '../wire/limits.js'

/** 2a: a video's caption, or the title of photos. May be empty; is never cut. */
export function titleView({ media, postMode }: Facts, { title }: Draft): TextView {
  if (media?.type === 'photo') return textView(title, PHOTO_TITLE_MAX, 'title_too_long')
  const caption = textView(title, VIDEO_TITLE_MAX, 'caption_too_long')
  // A video for the inbox travels without a caption, so none is too long.
  return postMode === 'direct' ? caption : { ...caption, problem: null }
}

/** 2a: photo posts have a description too. */
export function descriptionView({ media }: Facts, { description }: Draft): TextView | null {
  return media?.type === 'photo' ? textView(description, PHOTO_DESCRIPTION_MAX, 'description_too_long') : null
}

function textView(
  value: string,
  max: number,
  code: 'caption_too_long' | 'title_too_long' | 'description_too_long',
): TextView {
  const { length } = value
  if (length <= max) return { value, length, max, exceedsFrom: null, problem: null }
  return { value, length, max, exceedsFrom: cutBefore(value, max), problem: because(code, { actual: length, max }) }
}

/** A surrogate pair that straddles the limit is too much as a whole. */
function cutBefore(value: string, index: number): number {
  return (value.codePointAt(index - 1) ?? 0) > 0xffff ? index - 1 : index
}
