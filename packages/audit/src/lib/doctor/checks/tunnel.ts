import { parse } from '../address.js'
import { failsOn, reasonOf, says, type Check, type DoctorTools } from '../check.js'
import type { RedirectConfig, TunnelConfig } from '../config.js'

/** A tunnel gets another address whenever it starts anew, and nothing says so until a login fails. */
export const tunnelChecks = (redirect: RedirectConfig | null): readonly Check<TunnelConfig>[] => [
  {
    clause: 'doctor.tunnel-alive',
    title: 'The tunnel leads to the app',
    quote: 'The registered addresses can be reached from outside.',
    why: 'The login ends on a page of the tunnel, and webhooks are lost.',
    fix: 'Start the tunnel and the app behind it.',
    async look(tunnel, { fetch }) {
      const url = await addressOf(tunnel, fetch)
      try {
        const answer = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(10_000) })
        await answer.body?.cancel()
        const refusal = answer.headers.get('ngrok-error-code')
        if (refusal) return says('failed', `${url} is answered by ngrok itself: ${refusal}.`)
        return says(answer.status < 500 ? 'passed' : 'failed', `${url} answered HTTP ${answer.status}.`)
      } catch (error) {
        return says('failed', `${url} does not answer: ${reasonOf(error)}.`)
      }
    },
  },
  {
    clause: 'doctor.tunnel-registered',
    title: "The tunnel's address is the registered one",
    quote: 'redirect_uri must be one of those registered.',
    why: 'A free tunnel has a new address after each start; the registered one leads nowhere.',
    fix: 'Register the new address, or take a tunnel with a fixed name.',
    async look(tunnel, { fetch }) {
      if (redirect === null) return says('cannotTell', 'The config says nothing of "redirect".')
      const { origin } = new URL(await addressOf(tunnel, fetch))
      const origins = redirect.registered.map((uri) => parse(uri)?.origin)
      return failsOn(
        origins.includes(origin) ? [] : [`The tunnel is ${origin}; registered are ${redirect.registered.join(', ')}.`],
        `${origin} is registered.`,
      )
    },
  },
]

async function addressOf({ url, ngrok, cloudflared }: TunnelConfig, fetch: DoctorTools['fetch']): Promise<string> {
  if (url !== undefined) return url
  if (ngrok !== undefined) {
    const { tunnels } = (await ask(new URL('/api/tunnels', ngrok), fetch)) as { tunnels?: { public_url?: string }[] }
    const secure = tunnels?.map(({ public_url }) => public_url).find((each) => each?.startsWith('https:'))
    if (secure !== undefined) return secure
    throw new Error(`ngrok at ${ngrok} has no https tunnel.`)
  }
  if (cloudflared !== undefined) {
    const { hostname } = (await ask(new URL('/quicktunnel', cloudflared), fetch)) as { hostname?: string }
    if (hostname) return `https://${hostname}`
    throw new Error(`cloudflared at ${cloudflared} has no tunnel.`)
  }
  throw new Error('"tunnel" needs "url", "ngrok" or "cloudflared".')
}

async function ask(url: URL, fetch: DoctorTools['fetch']): Promise<unknown> {
  const answer = await fetch(url, { signal: AbortSignal.timeout(5000) })
  return answer.json()
}
