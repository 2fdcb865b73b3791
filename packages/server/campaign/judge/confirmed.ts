import { isDeepStrictEqual } from 'node:util'
import type { Draft } from '@direct-post/core'
import { markOf, videoKey } from '../world/wish.js'
import type { Wish } from '../world/wish.js'

export type Body = Readonly<Record<string, unknown>>

/** Does this init belong to that press? By its text, its size or its address: TikTok gets nothing else. */
export function isOf({ number, shape, contents }: Wish, body: Body): boolean {
  const info = record(body['post_info'])
  const source = record(body['source_info'])
  const texts = [info['title'], info['description']].filter((text) => typeof text === 'string')
  if (texts.length > 0) return texts.some((text) => text.includes(markOf(number)))
  if (shape.source === 'upload') return source['video_size'] === contents[0]?.size
  return typeof source['video_url'] === 'string' && readable(source['video_url']).includes(videoKey(number))
}

/** A signed address holds what it leads to, in base64; a draft in the inbox has nothing else to be told by. */
function readable(url: string): string {
  return url
    .split(/[/.]/)
    .map((part) => Buffer.from(part, 'base64url').toString())
    .join(' ')
}

/**
 * The fields in which an init differs from what was confirmed. Written from TikTok's pages and from the
 * screen, not from the code that makes the body, so that a mistake there shows up here.
 */
export function wrongFields(wish: Wish, body: Body): string[] {
  return [
    ...differences('', outerOf(wish), without(body, 'post_info', 'source_info')),
    ...infoDifferences(wish, body),
    ...sourceDifferences(wish, body),
  ]
}

function outerOf({ shape, draft }: Wish): Body {
  if (shape.source !== 'photo') return {}
  const post_mode = shape.mode === 'direct' ? 'DIRECT_POST' : 'MEDIA_UPLOAD'
  const isMarked = shape.mode === 'direct' && draft.isAigc
  return { media_type: 'PHOTO', post_mode, ...(isMarked ? { is_aigc: true } : {}) }
}

function infoDifferences({ shape, draft }: Wish, body: Body): string[] {
  const { title, description } = draft
  const isVideo = shape.source !== 'photo'
  if (shape.mode === 'inbox')
    return differences('post_info.', isVideo ? {} : { title, description }, record(body['post_info']))
  const expected = isVideo
    ? { ...choicesOf(draft), ...videoChoicesOf(draft), title }
    : { ...choicesOf(draft), ...photoChoicesOf(draft), title }
  return differences('post_info.', expected, record(body['post_info']))
}

function choicesOf({ privacyLevel, allowComment, disclosure: { on, yourBrand, brandedContent } }: Draft): Body {
  return {
    privacy_level: privacyLevel,
    disable_comment: !allowComment,
    brand_content_toggle: on && brandedContent,
    brand_organic_toggle: on && yourBrand,
  }
}

function videoChoicesOf({ allowDuet, allowStitch, isAigc, videoCoverTimestampMs }: Draft): Body {
  return {
    disable_duet: !allowDuet,
    disable_stitch: !allowStitch,
    ...(isAigc ? { is_aigc: true } : {}),
    ...(videoCoverTimestampMs === null ? {} : { video_cover_timestamp_ms: videoCoverTimestampMs }),
  }
}

const photoChoicesOf = ({ description, autoAddMusic }: Draft): Body => ({ description, auto_add_music: autoAddMusic })

/** The bytes themselves are compared when they have arrived. */
function sourceDifferences({ shape, contents, draft }: Wish, body: Body): string[] {
  const source = record(body['source_info'])
  if (shape.source === 'upload') {
    const expected = { source: 'FILE_UPLOAD', video_size: contents[0]?.size }
    return differences('source_info.', expected, without(source, 'chunk_size', 'total_chunk_count'))
  }
  if (shape.source === 'pull')
    return differences('source_info.', { source: 'PULL_FROM_URL' }, without(source, 'video_url'))

  const photos = source['photo_images']
  const count = Array.isArray(photos) ? photos.length : 0
  const expected = { source: 'PULL_FROM_URL', photo_cover_index: draft.photoCoverIndex }
  return [
    ...differences('source_info.', expected, without(source, 'photo_images')),
    ...(count === contents.length ? [] : ['source_info.photo_images']),
  ]
}

function differences(path: string, expected: Body, actual: Body): string[] {
  const names = new Set([...Object.keys(expected), ...Object.keys(actual)])
  return [...names].filter((name) => !isDeepStrictEqual(expected[name], actual[name])).map((name) => path + name)
}

function without(body: Body, ...names: readonly string[]): Body {
  return Object.fromEntries(Object.entries(body).filter(([name]) => !names.includes(name)))
}

function record(value: unknown): Body {
  return typeof value === 'object' && value !== null ? (value as Body) : {}
}
