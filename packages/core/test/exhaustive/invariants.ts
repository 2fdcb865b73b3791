import type { Draft, DraftChange } from '../../src/lib/model/draft.js'
import type { PostMode } from '../../src/lib/model/facts.js'
import type { Media } from '../../src/lib/model/media.js'
import type { Reason } from '../../src/lib/model/reasons.js'
import type { PostView } from '../../src/lib/model/view.js'
import type {
  CreatorInfoData,
  InboxPhotoInitBody,
  PhotoInitBody,
  PhotoPostInfo,
  VideoInitBody,
  VideoPostInfo,
} from '../../src/wire.js'

/*
 * A second opinion. Written from TikTok's Content Sharing Guidelines and the Direct Post pages, with a copy of every
 * sentence of its own. It imports types and nothing else, so that it cannot agree with a mistake in the rules.
 */

/** One situation, and what the rulebook made of it. */
export interface State {
  /** TikTok's answer: the creator, or the code that says no. */
  answer: { data: CreatorInfoData; code: string }
  media: Media | null
  postMode: PostMode
  draft: Draft
  view: PostView
  /** What preparePost blocked with the right consent; empty when it was ready. */
  blockedBy: readonly Reason[]
  /** The body of init; `null` when nothing may be sent. */
  body: object | null
  /** Whether a post was prepared under the wrong declaration, and for the wrong nickname. */
  preparedWithWrongWords: boolean
  preparedForWrongAccount: boolean
}

const MUSIC = "By posting, you agree to TikTok's Music Usage Confirmation."
const BRANDED = "By posting, you agree to TikTok's Branded Content Policy and Music Usage Confirmation."
const MUSIC_LINK = 'https://www.tiktok.com/legal/page/global/music-usage-confirmation/en'
const BRANDED_LINK = 'https://www.tiktok.com/legal/page/global/bc-policy/en'
type Piece = readonly [words: string, href: string | null]
const OPENING: Piece = ["By posting, you agree to TikTok's ", null]
const MUSIC_TERMS: Piece = ['Music Usage Confirmation', MUSIC_LINK]
const MUSIC_PIECES: readonly Piece[] = [OPENING, MUSIC_TERMS, ['.', null]]
const BRANDED_PIECES: readonly Piece[] = [
  OPENING,
  ['Branded Content Policy', BRANDED_LINK],
  [' and ', null],
  MUSIC_TERMS,
  ['.', null],
]
const PROMOTIONAL = "Your photo/video will be labeled as 'Promotional content'"
const PAID = "Your photo/video will be labeled as 'Paid partnership'"
const INDICATE = 'You need to indicate if your content promotes yourself, a third party, or both.'
const NOT_PRIVATE = 'Branded content visibility cannot be set to private.'

const JUST_COMMENT = ['comment'] as const
const ALL_THREE = ['comment', 'duet', 'stitch'] as const

const VIDEO_FIELDS = [
  'privacy_level',
  'title',
  'disable_duet',
  'disable_stitch',
  'disable_comment',
  'video_cover_timestamp_ms',
  'brand_content_toggle',
  'brand_organic_toggle',
  'is_aigc',
]
const PHOTO_FIELDS = [
  'title',
  'description',
  'privacy_level',
  'disable_comment',
  'auto_add_music',
  'brand_content_toggle',
  'brand_organic_toggle',
]

/** The clauses that a state breaks; empty when all hold. */
export function violations(state: State): string[] {
  const broken: string[] = []
  const hold = (holds: boolean, clause: string) => {
    if (!holds) broken.push(clause)
  }
  account(state, hold)
  consent(state, hold)
  declaration(state, hold)
  button(state, hold)
  if (state.answer.code !== 'ok' || state.postMode === 'inbox') nothingToChoose(state, hold)
  else {
    privacy(state, hold)
    interactions(state, hold)
    disclosure(state, hold)
  }
  whetherItMayGo(state, hold)
  if (state.body !== null) payload(state, hold)
  return broken
}

/** The clauses that the page breaks before anybody touched it. */
export function violationsAtStart({ privacyLevel, allowComment, allowDuet, allowStitch, ...rest }: Draft): string[] {
  const { disclosure, isAigc, autoAddMusic, title, description } = rest
  const broken: string[] = []
  if (privacyLevel !== null) broken.push('2b: no default')
  if (allowComment || allowDuet || allowStitch) broken.push('2c: each is off by default')
  if (disclosure.on || disclosure.yourBrand || disclosure.brandedContent) broken.push('3a: off by default, unticked')
  if (isAigc || autoAddMusic || title !== '' || description !== '') broken.push('5b: nothing is there beforehand')
  return broken
}

/** The clauses that one thing done by the person breaks: it may do that thing, and nothing for them. */
export function violationsOfChange(before: Draft, { type, value }: DraftChange, after: Draft): string[] {
  const broken: string[] = []
  const isBox = type === 'yourBrand' || type === 'brandedContent'
  for (const key of Object.keys(before)) {
    if (key === type || key === 'disclosure') continue
    if (Reflect.get(after, key) !== Reflect.get(before, key)) broken.push(`2b 2c: ${type} leaves ${key} alone`)
  }
  if (!isBox && type !== 'disclosure' && Reflect.get(after, type) !== value)
    broken.push(`2a: ${type} is what was entered`)

  const { on, yourBrand, brandedContent } = after.disclosure
  const was = before.disclosure
  if (type === 'disclosure') {
    if (on !== value || yourBrand || brandedContent) broken.push('3a: the switch starts with both boxes unticked')
  } else {
    const box = (name: 'yourBrand' | 'brandedContent') => (type === name && was.on ? value : was[name])
    const isAsDone = on === was.on && yourBrand === box('yourBrand') && brandedContent === box('brandedContent')
    if (!isAsDone) broken.push('3a: each box is as the person left it')
  }
  return broken
}

type Hold = (holds: boolean, clause: string) => void

function account({ answer, view }: State, hold: Hold): void {
  const { creator, cannotPost } = view.account
  if (answer.code === 'ok') {
    hold(creator?.nickname === answer.data.creator_nickname, '1a: the nickname is shown')
    hold(cannotPost === null, '1b: an account that can post is not stopped')
    return
  }
  hold(cannotPost?.code === answer.code && cannotPost.point === '1b', '1b: the reason is TikTok’s')
  hold(cannotPost?.message.endsWith('ry again later.') === true, '1b: the person is told to try again later')
  hold(view.publish.disabledBecause === cannotPost, '1b: the button says so')
}

function nothingToChoose({ view }: State, hold: Hold): void {
  hold(view.privacy.options.length === 0 && view.privacy.value === null, '1b: no list of our own')
  hold(view.interactions.length === 0, '1b: no toggles of our own')
  hold(!view.disclosure.on && view.disclosure.prompt === null, '1b: no disclosure to fill in')
}

function privacy({ answer, draft, view }: State, hold: Hold): void {
  const offered = answer.data.privacy_level_options
  const { options, value } = view.privacy
  hold(
    options.length === offered.length && options.every((option, index) => option.value === offered[index]),
    '2b: the options are exactly those of creator_info',
  )
  hold(value === null || value === draft.privacyLevel, '2b: nothing is chosen for the person')
  hold(value === null || offered.includes(value), '2b: what is chosen is on offer')

  const branded = draft.disclosure.on && draft.disclosure.brandedContent
  for (const { value: level, disabledBecause } of options) {
    const isPrivate = level === 'SELF_ONLY'
    const barred = branded && (isPrivate || level === 'FOLLOWER_OF_CREATOR')
    hold((disabledBecause !== null) === barred, '3b: branded content is for everyone or friends')
    hold(!(barred && isPrivate) || disabledBecause?.message === NOT_PRIVATE, '3b: Only me says why, letter for letter')
  }
}

function interactions({ answer, media, draft, view }: State, hold: Hold): void {
  const { data } = answer
  const names = media?.type === 'photo' ? JUST_COMMENT : ALL_THREE
  const isListed =
    view.interactions.length === names.length && names.every((name, at) => view.interactions[at]?.name === name)
  hold(isListed, '2c: photos show Comment only')
  for (const { name, value, disabledBecause } of view.interactions) {
    const isDisabled =
      name === 'comment' ? data.comment_disabled : name === 'duet' ? data.duet_disabled : data.stitch_disabled
    const turnedOn = name === 'comment' ? draft.allowComment : name === 'duet' ? draft.allowDuet : draft.allowStitch
    hold((disabledBecause !== null) === isDisabled, '2c: greyed out exactly when creator_info says so')
    hold(value === (turnedOn && !isDisabled), '2c: on only when the person turned it on and TikTok allows it')
  }
}

function disclosure({ draft, view }: State, hold: Hold): void {
  const { on, yourBrand, brandedContent } = draft.disclosure
  const shown = view.disclosure
  hold(shown.on === on, '3a: the switch is as the person left it')
  if (!on) {
    hold(shown.yourBrand === null && shown.brandedContent === null, '3a: no box while the switch is off')
    hold(shown.prompt === null, '3a: no prompt while the switch is off')
    return
  }

  hold(shown.yourBrand?.value === yourBrand && shown.brandedContent?.value === brandedContent, '3a: boxes as ticked')
  const prompt = brandedContent ? PAID : yourBrand ? PROMOTIONAL : null
  hold(shown.prompt === prompt, '3a: the prompt, letter for letter, and only with a tick')
  if (!yourBrand && !brandedContent) {
    hold(view.publish.disabledBecause?.message === INDICATE, '3a: the button says what is missing, letter for letter')
  }

  const privateFirst = draft.privacyLevel === 'SELF_ONLY' || draft.privacyLevel === 'FOLLOWER_OF_CREATOR'
  hold(
    (shown.brandedContent?.disabledBecause !== null) === (privateFirst && !brandedContent),
    '3b: with a private audience chosen first, Branded content is disabled',
  )
  hold(shown.yourBrand?.disabledBecause === null, '3a: Your brand is always free')
}

function declaration({ draft, postMode, view }: State, hold: Hold): void {
  const branded = postMode === 'direct' && draft.disclosure.on && draft.disclosure.brandedContent
  const { text, parts } = view.declaration
  hold(text === (branded ? BRANDED : MUSIC), branded ? '4: branded declaration' : '2-note: declaration')

  const pieces = branded ? BRANDED_PIECES : MUSIC_PIECES
  const isWhole = parts.length === pieces.length && pieces.every(([words, href], at) => isPiece(parts[at], words, href))
  hold(isWhole, '2-note 4: the words that must be links lead where they must')
}

function isPiece(
  part: PostView['declaration']['parts'][number] | undefined,
  words: string,
  href: string | null,
): boolean {
  if (part === undefined || typeof part === 'string') return part === words && href === null
  return part.text === words && part.href === href
}

function consent({ preparedWithWrongWords, preparedForWrongAccount }: State, hold: Hold): void {
  hold(!preparedWithWrongWords, '5c: nothing leaves under words that were not on the page')
  hold(!preparedForWrongAccount, '1a: nothing leaves for an account that was not on the page')
}

function button({ view, body }: State, hold: Hold): void {
  hold((view.publish.disabledBecause === null) === (body !== null), '5c: the button is free exactly when it may go')
}

/** Both ways: what breaks a clause is blocked, and what breaks none is not. */
function whetherItMayGo({ answer, media, postMode, draft, blockedBy, body }: State, hold: Hold): void {
  const against: string[] = []
  if (answer.code !== 'ok') against.push('1b')
  if (media === null) against.push('media')
  if (media?.type === 'video') {
    const limit = postMode === 'inbox' ? 600 : answer.data.max_video_post_duration_sec
    const knowsLimit = postMode === 'inbox' || answer.code === 'ok'
    const { durationSec } = media
    if (durationSec === null) against.push('1c')
    else if (knowsLimit && durationSec > limit) against.push(postMode === 'inbox' ? 'media' : '1c')
  }
  for (let texts = tooLongTexts(media, postMode, draft); texts > 0; texts--) against.push('2a')
  if (answer.code === 'ok' && postMode === 'direct') against.push(...choicesAgainst(answer.data, media, draft))

  if ((body !== null) !== (against.length === 0))
    hold(false, `posts exactly when nothing is against: ${against.join()}`)
  const inOrder = blockedBy.length === against.length && blockedBy.every(({ point }, index) => point === against[index])
  if (!inOrder) hold(false, `the blockers are these, in reading order: ${against.join()}`)
}

function tooLongTexts(media: Media | null, postMode: PostMode, { title, description }: Draft): number {
  if (media?.type === 'photo') return Number(title.length > 90) + Number(description.length > 4000)
  return Number(postMode === 'direct' && title.length > 2200)
}

function choicesAgainst(data: CreatorInfoData, media: Media | null, draft: Draft): string[] {
  const against: string[] = []
  const { on, yourBrand, brandedContent } = draft.disclosure
  const level = draft.privacyLevel
  if (level === null || !data.privacy_level_options.includes(level)) against.push('2b')
  else if (on && brandedContent && (level === 'SELF_ONLY' || level === 'FOLLOWER_OF_CREATOR')) against.push('3b')

  if (draft.allowComment && data.comment_disabled) against.push('2c')
  if (media?.type !== 'photo' && draft.allowDuet && data.duet_disabled) against.push('2c')
  if (media?.type !== 'photo' && draft.allowStitch && data.stitch_disabled) against.push('2c')
  if (on && !yourBrand && !brandedContent) against.push('3a')
  return against
}

function payload(state: State, hold: Hold): void {
  const { body, media, postMode, draft } = state
  if (media?.type === 'video') {
    if (postMode === 'inbox')
      hold(Object.keys(body ?? {}).join() === 'source_info', 'wire: inbox takes source_info only')
    else if (isVideoBody(body)) videoPayload(state, body, hold)
    else hold(false, 'wire: a video body')
    return
  }
  if (!isPhotoBody(body)) return hold(false, 'wire: a photo body')

  hold(body.media_type === 'PHOTO', 'wire: media_type')
  if (body.post_mode === 'MEDIA_UPLOAD') {
    hold(postMode === 'inbox', 'wire: post_mode')
    hold(
      Object.keys(body.post_info).every((key) => key === 'title' || key === 'description'),
      'wire: inbox photo fields',
    )
    hold(!('is_aigc' in body), 'wire: inbox photos say nothing else')
    return
  }
  hold(postMode === 'direct' && body.post_mode === 'DIRECT_POST', 'wire: post_mode')
  hold(
    Object.keys(body.post_info).every((key) => PHOTO_FIELDS.includes(key)),
    'wire: photo fields, and neither duet nor stitch',
  )
  hold((body.post_info.description ?? '') === draft.description, '2a: the description as written')
  hold(body.post_info.auto_add_music === draft.autoAddMusic, '5b: music only when chosen')
  hold((body.is_aigc ?? false) === draft.isAigc && body.is_aigc !== false, 'wire: is_aigc at the top, only when on')
  common(state, body.post_info, hold)
}

function videoPayload(state: State, body: VideoInitBody, hold: Hold): void {
  const { draft, answer } = state
  const info = body.post_info
  hold(
    Object.keys(info).every((key) => VIDEO_FIELDS.includes(key)),
    'wire: video fields',
  )
  hold(info.disable_duet === !draft.allowDuet, '2c: duet as the person left it')
  hold(info.disable_stitch === !draft.allowStitch, '2c: stitch as the person left it')
  hold(info.disable_duet || !answer.data.duet_disabled, '2c: duet stays disabled')
  hold(info.disable_stitch || !answer.data.stitch_disabled, '2c: stitch stays disabled')
  hold((info.is_aigc ?? false) === draft.isAigc, 'wire: is_aigc as chosen')
  common(state, info, hold)
}

function common({ draft, answer }: State, info: VideoPostInfo | PhotoPostInfo, hold: Hold): void {
  const { on, yourBrand, brandedContent } = draft.disclosure
  hold(info.privacy_level === draft.privacyLevel, '2b: the audience that was chosen')
  hold(answer.data.privacy_level_options.includes(info.privacy_level), '2b: an audience that is on offer')
  hold((info.title ?? '') === draft.title, '2a: the title as written')
  hold(info.disable_comment === !draft.allowComment, '2c: comment as the person left it')
  hold(info.disable_comment || !answer.data.comment_disabled, '2c: comment stays disabled')
  hold(info.brand_organic_toggle === (on && yourBrand), '3a: Your brand as ticked, false while off')
  hold(info.brand_content_toggle === (on && brandedContent), '3a: Branded content as ticked, false while off')
  hold(
    !info.brand_content_toggle || ['PUBLIC_TO_EVERYONE', 'MUTUAL_FOLLOW_FRIENDS'].includes(info.privacy_level),
    '3b: branded content goes to everyone or friends',
  )
}

function isVideoBody(body: object | null): body is VideoInitBody {
  return body !== null && 'post_info' in body && !('media_type' in body)
}

function isPhotoBody(body: object | null): body is PhotoInitBody | InboxPhotoInitBody {
  return body !== null && 'post_info' in body && 'media_type' in body
}
