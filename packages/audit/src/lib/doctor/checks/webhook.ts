import { createHmac } from 'node:crypto'
import { isLocal, parse } from '../address.js'
import { reasonOf, says, type Check, type DoctorTools } from '../check.js'
import type { WebhookConfig } from '../config.js'

/** Seconds; TikTok waits no longer than it must. */
const AT_ONCE_SEC = 5
const OLD_SEC = 24 * 3600

/** One signed delivery, a forged one and an old one, about an event that TikTok does not have, so nothing comes of it. */
export const webhookChecks: readonly Check<WebhookConfig>[] = [
  {
    clause: 'doctor.webhook-https',
    title: 'The webhook has a public https address',
    quote: 'Webhooks are delivered over https.',
    why: 'TikTok delivers nowhere else.',
    fix: 'Register the https address; while developing, that of a tunnel.',
    look({ url }) {
      const parsed = parse(url)
      const isPublic = parsed?.protocol === 'https:' && !isLocal(parsed.hostname)
      return says(isPublic ? 'passed' : 'failed', isPublic ? url : `${url} is not one.`)
    },
  },
  {
    clause: 'doctor.webhook-signed',
    title: 'A signed delivery is answered 200 at once',
    quote: 'Answer 200 at once; otherwise it is delivered again for 72 hours.',
    why: 'The page never learns what became of a post.',
    fix: 'Compare HMAC-SHA256(client_secret, t + "." + the body as it came, byte for byte): a parsed and rewritten body has another signature. Answer 200 to events that you do not know.',
    async look(config, tools) {
      const { status, tookMs } = await deliver(config, tools, {})
      if (status === null) return says('failed', `${config.url} does not answer.`)
      const isFine = status === 200 && tookMs < AT_ONCE_SEC * 1000
      return says(isFine ? 'passed' : 'failed', `A signed delivery was answered HTTP ${status} after ${tookMs} ms.`)
    },
  },
  {
    clause: 'doctor.webhook-forged',
    title: 'A forged delivery is refused',
    quote: 'TikTok-Signature is checked.',
    why: 'Anybody who knows the address could declare posts published, failed or taken down.',
    fix: 'Refuse with 401 what carries no signature or a wrong one.',
    async look(config, tools) {
      const answers = [
        await deliver(config, tools, { secret: 'forged' }),
        await deliver(config, tools, { unsigned: true }),
      ]
      const taken = answers.some(({ status }) => status !== null && status < 300)
      const [forged, unsigned] = answers.map(({ status }) => (status === null ? 'no answer' : `HTTP ${status}`))
      if (answers.every(({ status }) => status === null)) return says('cannotTell', `${config.url} does not answer.`)
      return says(taken ? 'failed' : 'passed', `A wrong signature: ${forged}. None: ${unsigned}.`)
    },
  },
  {
    clause: 'doctor.webhook-old',
    title: 'A signature of yesterday is refused',
    quote: 'The age of t is checked, too.',
    why: 'A delivery that somebody recorded could be played again.',
    fix: 'Refuse what is older than a few minutes, or let it do no more than ask TikTok for the status.',
    async look(config, tools) {
      const { status } = await deliver(config, tools, { ageSec: OLD_SEC })
      if (status === null) return says('cannotTell', `${config.url} does not answer.`)
      if (status >= 400) return says('passed', `It was answered HTTP ${status}.`)
      return says(
        'cannotTell',
        `It was answered HTTP ${status}. That is right only where an old delivery does no more than ask TikTok.`,
      )
    },
  },
]

interface Disguise {
  secret?: string
  unsigned?: boolean
  ageSec?: number
}

async function deliver(
  { url, clientKey, clientSecret }: WebhookConfig,
  { fetch, now }: DoctorTools,
  { secret = clientSecret, unsigned = false, ageSec = 0 }: Disguise,
): Promise<{ status: number | null; tookMs: number }> {
  const sec = Math.floor(now() / 1000) - ageSec
  // Spaces and an escape that no JSON.stringify would write: who signs a rewritten body is found out.
  const body = `{ "client_key": ${JSON.stringify(clientKey)},  "event": "direct-post-audit.t\\u0065st", "create_time": ${sec}, "user_openid": "direct-post-audit", "content": "{}" }`
  const signature = createHmac('sha256', secret).update(`${sec}.${body}`).digest('hex')
  const started = performance.now()
  const answer = await fetch(url, {
    method: 'POST',
    redirect: 'manual',
    headers: {
      'content-type': 'application/json',
      ...(unsigned ? {} : { 'tiktok-signature': `t=${sec},s=${signature}` }),
    },
    body,
    signal: AbortSignal.timeout(20_000),
  }).catch((error: unknown) => reasonOf(error))
  const tookMs = Math.round(performance.now() - started)
  if (typeof answer === 'string') return { status: null, tookMs }
  await answer.body?.cancel()
  return { status: answer.status, tookMs }
}
