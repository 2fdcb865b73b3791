// What stands on the page from top to bottom, and the mistakes that can be seen there.

const MUSIC = ['Music Usage Confirmation', 'https://www.tiktok.com/legal/page/global/music-usage-confirmation/en']
const POLICY = ['Branded Content Policy', 'https://www.tiktok.com/legal/page/global/bc-policy/en']
const NEEDS_A_CHOICE = 'You need to indicate if your content promotes yourself, a third party, or both.'
const NOT_PRIVATE = 'Branded content visibility cannot be set to private.'
const LATER = 'This account cannot post right now. Try again later.'

export function rowsOf(state, page, labels) {
  const { is } = page
  const { creator, refusal, media, status, link } = state
  const files = [
    { kind: 'file', id: 'video', label: labels.video, accept: 'video/mp4' },
    { kind: 'file', id: 'photos', label: labels.photos, accept: 'image/jpeg', multiple: true },
  ]
  if (refusal) return [{ kind: 'text', id: 'refusal', text: refusalText(refusal, is) }]
  if (!creator) return [{ kind: 'text', id: 'loading', text: 'Loading…' }]

  const settings = [privacy(state, is, labels), ...interactions(state, is, labels)]
  const disclosed = disclosure(state, is, labels)
  const declared = declaration(state, is)
  const publish = { kind: 'publish', label: labels.publish, ...blocked(state, is) }
  const ordered = is('disclosure-first') ? [...disclosed, ...settings] : [...settings, ...disclosed]
  return [
    account(creator, is),
    ...files,
    ...preview(media, is),
    ...(is('no-caption') ? [] : [caption(state, is, labels)]),
    ...(is('folded') ? [{ kind: 'fold', label: 'More settings', open: !state.folded }] : []),
    ...(state.folded ? [] : ordered),
    ...(is('declaration-last') ? [] : declared),
    ...(is('no-notice') ? [] : [{ kind: 'text', id: 'notice', text: NOTICE }]),
    publish,
    ...(is('declaration-last') ? declared : []),
    ...(status
      ? [{ kind: 'text', id: 'status', text: status, ...(link ? { link: ['See the post', link] } : {}) }]
      : []),
  ]
}

const NOTICE =
  'After publishing, it may take a few minutes for your content to be processed and to be visible on your profile.'

function refusalText(code, is) {
  if (code === 'internal_error') return 'TikTok does not answer. Try again later.'
  if (is('capped-silent')) return 'Welcome back.'
  return is('capped-vague') ? 'Something went wrong (spam_risk_too_many_posts).' : LATER
}

function account({ creator_nickname, creator_username }, is) {
  if (is('no-nickname')) return { kind: 'text', id: 'account', text: `Posting as @${creator_username}` }
  return {
    kind: 'text',
    id: 'account',
    text: is('own-name') ? 'Posting as Kilnside' : `Posting as ${creator_nickname}`,
  }
}

function preview(media, is) {
  if (!media || is('no-preview')) return []
  const type = is('generic-preview') ? 'photo' : media.type
  const url = is('generic-preview') ? 'generic.svg' : media.url
  return [{ kind: 'preview', type, url, note: is('decorated-preview') ? '12.4K likes · 310 comments' : '' }]
}

function caption({ caption: value }, is, { caption: label }) {
  const maxLength = is('caption-2000') ? 2000 : 9000
  return { kind: 'caption', label, value, maxLength, locked: is('preset-locked') }
}

function privacy({ creator, level, branded }, is, { privacy: label, select, levels }) {
  const own = creator.privacy_level_options
  const fixed = ['PUBLIC_TO_EVERYONE', 'MUTUAL_FOLLOW_FRIENDS', 'FOLLOWER_OF_CREATOR', 'SELF_ONLY']
  const offered = is('levels-fixed')
    ? fixed
    : is('level-missing')
      ? own.filter((each) => each !== 'MUTUAL_FOLLOW_FRIENDS')
      : own
  const shut = (each) => {
    if (!branded) return false
    if (each === 'SELF_ONLY') return !is('only-me-stays')
    return each === 'FOLLOWER_OF_CREATOR' && !is('followers-stay')
  }
  const hint = (each) => {
    if (!shut(each) || is('only-me-silent')) return ''
    if (each !== 'SELF_ONLY') return 'Branded content can be shown to everyone or to friends only.'
    return is('only-me-reworded') ? 'Not available for branded content.' : NOT_PRIVATE
  }
  return {
    kind: is('radios') ? 'radios' : is('native-select') ? 'nativeSelect' : 'privacy',
    label,
    placeholder: select,
    level,
    chosen: level === null ? '' : levels[level],
    dead: is('only-me-dead'),
    options: offered
      .filter((each) => !(is('only-me-removed') && branded && each === 'SELF_ONLY'))
      .map((each) => ({ level: each, label: levels[each], disabled: shut(each), hint: hint(each) })),
  }
}

function interactions({ creator, media, comment, duet, stitch }, is, labels) {
  const photo = media?.type === 'photo'
  const row = (id, on, off) => ({
    kind: 'toggle',
    id,
    label: labels[id],
    on,
    disabled: off && !is('toggles-alive'),
    alive: is('toggles-not-greyed'),
    note: off ? labels.off : '',
  })
  const all = [
    row('comment', comment, creator.comment_disabled),
    ...(photo && !is('photo-duet') ? [] : [row('duet', duet, creator.duet_disabled)]),
    ...(photo && !is('photo-duet', 'photo-stitch') ? [] : [row('stitch', stitch, creator.stitch_disabled)]),
  ]
  return is('toggles-hidden') ? all.filter(({ note }) => note === '') : all
}

function disclosure({ disclosure: on, yourBrand, branded, level }, is, labels) {
  if (is('no-disclosure')) return []
  const row = { kind: 'toggle', id: 'disclosure', switch: true, label: labels.disclosure, on }
  const prompt = (id, text) => ({ kind: 'text', id, text })
  const early = is('prompt-always') || (on && is('prompt-early'))
  if (!on) return [row, ...(early ? [prompt('early', promotional(is))] : [])]

  const isPrivate = level === 'SELF_ONLY' || level === 'FOLLOWER_OF_CREATOR'
  const shut = isPrivate && !branded && !is('box-stays', 'rewritten-to-public')
  const why = shut && !is('box-silent') ? "Visibility for branded content can't be private." : ''
  const paid = branded && !(is('no-prompt-for-both') && yourBrand) && !(is('no-prompt-alone') && !yourBrand)
  return [
    row,
    { kind: 'toggle', id: 'yourBrand', label: labels.yourBrand, on: yourBrand },
    ...(is('no-branded-box')
      ? []
      : [{ kind: 'toggle', id: 'branded', label: labels.branded, on: branded, disabled: shut, note: why }]),
    ...((yourBrand && !branded && !is('no-promotional')) || (early && !branded)
      ? [prompt('organic', promotional(is))]
      : []),
    ...(paid ? [prompt('paid', "Your photo/video will be labeled as 'Paid partnership'")] : []),
  ]
}

function promotional(is) {
  return is('promotional-reworded')
    ? 'Your video will be tagged as promotional content.'
    : "Your photo/video will be labeled as 'Promotional content'"
}

function declaration({ disclosure: on, yourBrand, branded }, is) {
  const text = (...parts) => [{ kind: 'declaration', parts }]
  if (on && branded) {
    if (is('policy-missing')) return text("By posting, you agree to TikTok's ", MUSIC, '.')
    if (is('policy-reversed')) return text("By posting, you agree to TikTok's ", MUSIC, ' and ', POLICY, '.')
    if (is('policy-plain')) return text(`By posting, you agree to TikTok's ${POLICY[0]} and `, MUSIC, '.')
    return text("By posting, you agree to TikTok's ", POLICY, ' and ', MUSIC, '.')
  }
  if (is('declaration-in-disclosure') && !on) return []
  if (is('policy-for-your-brand') && on && yourBrand)
    return text("By posting, you agree to TikTok's ", POLICY, ' and ', MUSIC, '.')
  if (is('declaration-reworded')) return text('By clicking Post you accept the ', MUSIC, '.')
  if (is('music-plain')) return text(`By posting, you agree to TikTok's ${MUSIC[0]}.`)
  if (is('music-elsewhere'))
    return text("By posting, you agree to TikTok's ", [MUSIC[0], 'https://www.tiktok.com/legal/terms'], '.')
  return text("By posting, you agree to TikTok's ", MUSIC, '.')
}

/** Why nothing can be published now, and how the button says so. */
function blocked({ creator, media, caption: text, level, disclosure: on, yourBrand, branded }, is) {
  const silent = is('choice-silent')
  const needsChoice = on && !yourBrand && !branded && !is('choice-not-needed')
  if (needsChoice) {
    const hint = is('choice-reworded') ? 'Please pick at least one option.' : NEEDS_A_CHOICE
    return { disabled: true, hint: silent ? '' : hint, dead: is('choice-dead') }
  }
  const limit = is('duration-hard-coded') ? 600 : creator.max_video_post_duration_sec
  if (media?.type === 'video' && media.durationSec > limit && !is('duration-unchecked')) {
    return { disabled: true, hint: `The video is too long: this account can post up to ${limit} seconds.` }
  }
  const length = is('caption-code-points') ? [...text].length : text.length
  if (length > 2200) return { disabled: true, hint: 'The caption is too long.' }
  if (branded && level === 'SELF_ONLY' && !is('only-me-stays', 'box-stays'))
    return { disabled: true, hint: NOT_PRIVATE }
  if (!media || !level) return { disabled: true, hint: 'Choose a video and who can view it.' }
  return { disabled: false, hint: '' }
}
