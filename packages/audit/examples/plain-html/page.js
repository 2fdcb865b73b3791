const $ = (id) => document.getElementById(id)
const NAMES = {
  PUBLIC_TO_EVERYONE: 'Everyone',
  MUTUAL_FOLLOW_FRIENDS: 'Friends',
  FOLLOWER_OF_CREATOR: 'Followers',
  SELF_ONLY: 'Only me',
}
const MUSIC =
  '<a href="https://www.tiktok.com/legal/page/global/music-usage-confirmation/en">Music Usage Confirmation</a>'
const POLICY = '<a href="https://www.tiktok.com/legal/page/global/bc-policy/en">Branded Content Policy</a>'
const LATER = ['spam_risk_too_many_posts', 'spam_risk_user_banned_from_posting', 'reached_active_user_cap']

let creator = null
let level = null
let video = null
let sending = false

const answer = await fetch('/api/creator', { cache: 'no-store' }).then(
  (each) => each.json(),
  () => null,
)
if (answer?.error.code === 'ok') begin(answer.data)
else if (LATER.includes(answer?.error.code))
  say('account', 'TikTok does not let this account post right now. Please try again later.')
else say('account', 'TikTok did not answer. Please try again later.')

function begin(data) {
  creator = data
  say('account', `Posting to ${creator.creator_nickname} (@${creator.creator_username})`)
  for (const name of ['comment', 'duet', 'stitch']) $(name).disabled = creator[`${name}_disabled`]
  $('off').hidden = !['comment', 'duet', 'stitch'].some((name) => creator[`${name}_disabled`])
  for (const value of creator.privacy_level_options) $('audiences').append(audience(value))
  $('form').hidden = false
  update()
}

function audience(value) {
  const option = Object.assign(document.createElement('li'), { textContent: NAMES[value], tabIndex: -1 })
  option.setAttribute('role', 'option')
  option.dataset.value = value
  const choose = () => {
    if (option.getAttribute('aria-disabled') === 'true') return
    level = value
    closeList()
    update()
  }
  option.addEventListener('click', choose)
  option.addEventListener('keydown', ({ key }) => key === 'Enter' && choose())
  withTip(option, () => (option.getAttribute('aria-disabled') === 'true' ? notPrivate(value) : ''))
  return option
}

const notPrivate = (value) =>
  value === 'SELF_ONLY'
    ? 'Branded content visibility cannot be set to private.'
    : 'Branded content can be shown to everyone or to friends only.'

/** Words on hover, on focus and on a tap. */
function withTip(
  element,
  words,
  tip = Object.assign(document.createElement('span'), { className: 'tip', hidden: true }),
) {
  tip.setAttribute('role', 'tooltip')
  if (!tip.isConnected) element.append(tip)
  const show = () => {
    tip.textContent = words()
    tip.hidden = tip.textContent === ''
  }
  const hide = () => (tip.hidden = true)
  element.addEventListener('mouseenter', show)
  element.addEventListener('focus', show)
  element.addEventListener('click', show)
  element.addEventListener('mouseleave', hide)
  element.addEventListener('blur', hide)
}

$('audience').addEventListener('click', () => ($('audiences').hidden ? openList() : closeList()))
$('audiences').addEventListener('keydown', (event) => {
  const next = { ArrowDown: 'nextElementSibling', ArrowUp: 'previousElementSibling' }[event.key]
  if (next) document.activeElement[next]?.focus()
  if (next) event.preventDefault()
  if (event.key === 'Escape') closeList()
})

function openList() {
  $('audiences').hidden = false
  $('audience').setAttribute('aria-expanded', 'true')
  $('audiences').firstElementChild?.focus()
}

function closeList() {
  $('audiences').hidden = true
  $('audience').setAttribute('aria-expanded', 'false')
  $('audience').focus()
}

$('file').addEventListener('change', () => void pick())

async function pick() {
  const [file] = $('file').files
  if (!file) return
  $('preview').src = URL.createObjectURL(file)
  $('preview').hidden = false
  await new Promise((done) => ($('preview').onloadedmetadata = $('preview').onerror = done))
  video = { file, seconds: $('preview').duration }
  update()
}

for (const id of ['caption', 'comment', 'duet', 'stitch', 'disclose', 'own', 'branded'])
  $(id).addEventListener('input', update)

function update() {
  const disclosed = $('disclose').checked
  const own = disclosed && $('own').checked
  const branded = disclosed && $('branded').checked
  const isPrivate = level === 'SELF_ONLY' || level === 'FOLLOWER_OF_CREATOR'
  say('count', `${$('caption').value.length} / 2200`)
  say('audience', level === null ? 'Choose…' : NAMES[level])
  for (const option of $('audiences').children) {
    const shut = branded && ['SELF_ONLY', 'FOLLOWER_OF_CREATOR'].includes(option.dataset.value)
    option.setAttribute('aria-disabled', String(shut))
    option.setAttribute('aria-selected', String(option.dataset.value === level))
  }
  $('kinds').hidden = !disclosed
  $('branded').disabled = isPrivate && !branded
  $('why-not').hidden = !$('branded').disabled
  $('prompt').hidden = !own && !branded
  say('prompt', `Your photo/video will be labeled as '${branded ? 'Paid partnership' : 'Promotional content'}'`)
  $('declaration').innerHTML = `By posting, you agree to TikTok's ${branded ? `${POLICY} and ` : ''}${MUSIC}.`
  $('publish').setAttribute('aria-disabled', String(blocked() !== ''))
}

function blocked() {
  if ($('disclose').checked && !$('own').checked && !$('branded').checked) {
    return 'You need to indicate if your content promotes yourself, a third party, or both.'
  }
  if (!video) return 'Choose a video first.'
  const most = creator.max_video_post_duration_sec
  if (video.seconds > most) return `The video is too long: this account may post up to ${most} seconds.`
  if ($('caption').value.length > 2200) return 'The caption is too long.'
  if (level === null) return 'Choose who can view the video.'
  return sending ? 'The video is on its way.' : ''
}

withTip($('publish'), blocked, $('publish-tip'))
$('form').addEventListener('submit', (event) => {
  event.preventDefault()
  if (blocked() === '') void submit()
})

async function submit() {
  sending = true
  update()
  say('status', 'Sending the video to TikTok…')
  try {
    await post()
  } catch {
    say('status', 'The video could not be sent. Nothing was posted.')
  }
  sending = false
  update()
}

async function post() {
  const started = await call('/api/publish', { method: 'POST', body: JSON.stringify(request()) })
  if (started.error.code === 'unaudited_client_can_only_post_to_private_accounts') {
    return say(
      'status',
      'Not posted. Until TikTok has audited this app, your account has to be private. Change it in TikTok.',
    )
  }
  if (started.error.code !== 'ok')
    return say('status', `TikTok refused the video (${started.error.code}). Nothing was posted.`)
  const id = started.data.publish_id
  await fetch(`/api/upload/${encodeURIComponent(id)}`, { method: 'PUT', body: await video.file.arrayBuffer() })
  return follow(id)
}

function request() {
  return {
    post_info: {
      title: $('caption').value,
      privacy_level: level,
      disable_comment: !$('comment').checked,
      disable_duet: !$('duet').checked,
      disable_stitch: !$('stitch').checked,
      brand_organic_toggle: $('disclose').checked && $('own').checked,
      brand_content_toggle: $('disclose').checked && $('branded').checked,
    },
    source_info: {
      source: 'FILE_UPLOAD',
      video_size: video.file.size,
      chunk_size: video.file.size,
      total_chunk_count: 1,
    },
  }
}

async function follow(id) {
  for (;;) {
    const { data, error } = await call(`/api/status?publish_id=${encodeURIComponent(id)}`, { cache: 'no-store' })
    if (error.code === 'ok' && data.status === 'PUBLISH_COMPLETE')
      return say('status', 'Posted. It is on your profile now.')
    if (error.code === 'ok' && data.status === 'FAILED')
      return say('status', `The post failed at TikTok: ${data.fail_reason}.`)
    say('status', 'TikTok is processing the video…')
    await new Promise((done) => setTimeout(done, 1000))
  }
}

const call = (path, options) => fetch(path, options).then((each) => each.json())

function say(id, text) {
  if ($(id).textContent !== text) $(id).textContent = text
}
