// The state of the page, its talk with the backend, and the mistakes that are about either.

const FALLBACK = {
  creator_nickname: 'Mara Lindqvist',
  creator_username: 'mara',
  privacy_level_options: ['PUBLIC_TO_EVERYONE', 'MUTUAL_FOLLOW_FRIENDS', 'SELF_ONLY'],
  comment_disabled: false,
  duet_disabled: false,
  stitch_disabled: false,
  max_video_post_duration_sec: 600,
}

export function createPage(broken, draw) {
  const is = (...names) => names.includes(broken)
  const state = {
    creator: null,
    refusal: null,
    media: null,
    caption: is('preset-locked') ? 'Made with Kilnside' : '#pottery',
    level: null,
    comment: is('comment-on', 'all-on'),
    duet: is('all-on'),
    stitch: is('stitch-on', 'all-on'),
    disclosure: is('disclosure-on'),
    yourBrand: is('your-brand-ticked'),
    branded: is('branded-ticked'),
    folded: is('folded'),
    status: '',
    link: null,
  }
  const page = { is, state, change, pick, publish, start, name: broken }

  function change(changes) {
    Object.assign(state, changes)
    if ('branded' in changes && changes.branded && is('rewritten-to-public')) state.level = 'PUBLIC_TO_EVERYONE'
    if ('disclosure' in changes && is('cleared-by-disclosure')) state.level = null
    if (changes.yourBrand && is('public-by-your-brand')) state.level = 'PUBLIC_TO_EVERYONE'
    if (changes.branded && is('boxes-exclusive')) state.yourBrand = false
    if (changes.yourBrand && is('boxes-exclusive')) state.branded = false
    if ('level' in changes && is('preset-public') && changes.level === null) state.level = 'PUBLIC_TO_EVERYONE'
    draw(state)
  }

  async function start() {
    draw(state)
    if (is('token-in-storage')) localStorage.setItem('session', `act.${'example12345'.repeat(3)}`)
    if (is('secret-in-bundle'))
      document.head.append(Object.assign(document.createElement('script'), { src: 'leak.js' }))
    if (is('calls-tiktok')) void fetch('https://open.tiktokapis.com/v2/user/info/').catch(() => null)
    const { creator, refusal } = await creatorInfo(is)
    const preset = is('preset-public') || (is('preset-only-option') && creator?.privacy_level_options.length === 1)
    change({ creator, refusal, level: preset ? (creator?.privacy_level_options[0] ?? null) : null })
  }

  async function pick(files) {
    const [file] = files
    const type = file.type.startsWith('image/') ? 'photo' : 'video'
    const url = URL.createObjectURL(file)
    const durationSec = type === 'video' ? await durationOf(url) : 0
    change({ media: { type, url, file, durationSec } })
    if (is('publishes-on-pick')) void send(page)
    if (is('uploads-on-pick')) void upload(file, 'early')
  }

  async function publish() {
    state.status = 'Sending…'
    draw(state)
    const { error, data } = await send(page)
    if (error.code !== 'ok') return change({ status: refusalText(error.code, is) })
    if (!is('pull-from-url')) await upload(state.media.file, data.publish_id)
    change({ status: 'Sent.' })
    if (!is('ends-at-sent')) void follow(page, data.publish_id)
  }

  return page
}

async function creatorInfo(is) {
  const kept = localStorage.getItem('creator')
  if (is('creator-cached') && kept) return { creator: JSON.parse(kept), refusal: null }
  const answer = await fetch('/api/creator-info', { cache: 'no-store' }).catch(() => null)
  const json = await answer?.json().catch(() => null)
  const ok = answer?.ok === true && json?.error?.code === 'ok'
  if (ok) localStorage.setItem('creator', JSON.stringify(json.data))
  if (ok) return { creator: json.data, refusal: null }
  if (is('hard-coded-levels') && answer?.ok !== true) return { creator: FALLBACK, refusal: null }
  if (is('capped-ignored') && answer?.ok === true) return { creator: { ...FALLBACK, ...json.data }, refusal: null }
  return { creator: null, refusal: json?.error?.code ?? 'unreachable' }
}

async function send({ state, is }) {
  const title = is('caption-suffix')
    ? `${state.caption} #PostedWithKilnside`
    : is('caption-cut')
      ? state.caption.slice(0, 12)
      : state.caption
  const body = {
    post_info: {
      title,
      privacy_level: state.level ?? 'SELF_ONLY',
      disable_comment: !state.comment,
      disable_duet: !state.duet,
      disable_stitch: !state.stitch,
      brand_content_toggle: state.branded,
      brand_organic_toggle: state.yourBrand,
    },
    source_info: { source: is('pull-from-url') ? 'PULL_FROM_URL' : 'FILE_UPLOAD', video_size: state.media?.file.size },
  }
  const answer = await fetch('/api/publish', { method: 'POST', body: JSON.stringify(body) })
  return answer.json()
}

async function upload(file, id) {
  const body = await file.arrayBuffer()
  const headers = { 'content-range': `bytes 0-${body.byteLength - 1}/${body.byteLength}` }
  await fetch(`/api/upload/${encodeURIComponent(id)}`, { method: 'PUT', body, headers })
}

async function follow(page, id) {
  for (;;) {
    const answer = await fetch(`/api/status?publish_id=${encodeURIComponent(id)}`, { cache: 'no-store' })
    const text = await answer.text()
    const { data } = JSON.parse(text)
    const [postId] = /"publicaly_available_post_id":\[(\d+)\]/.exec(text)?.slice(1) ?? []
    if (data.status === 'PUBLISH_COMPLETE') {
      const shownId = page.is('id-rounded') ? String(data.publicaly_available_post_id[0]) : postId
      return page.change({
        status: 'Posted. See it on your profile.',
        link: `https://www.tiktok.com/@mara/video/${shownId}`,
      })
    }
    if (data.status === 'FAILED' && !page.is('failure-hidden')) {
      return page.change({ status: 'The post failed at TikTok: the size of the picture is not accepted.' })
    }
    if (page.state.status !== 'TikTok is processing the post…')
      page.change({ status: 'TikTok is processing the post…' })
    await new Promise((done) => setTimeout(done, 120))
  }
}

function refusalText(code, is) {
  if (code !== 'unaudited_client_can_only_post_to_private_accounts') return 'TikTok refused the post.'
  if (is('unaudited-misread')) return 'Not posted: until the app is audited, choose "Only me" for this post.'
  return 'Not posted: until this app is audited, your TikTok account has to be private. Set it to private in TikTok.'
}

function durationOf(url) {
  return new Promise((resolve) => {
    const video = document.createElement('video')
    video.onloadedmetadata = () => resolve(video.duration)
    video.onerror = () => resolve(0)
    video.preload = 'metadata'
    video.src = url
  })
}
