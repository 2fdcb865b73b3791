import type { Received } from '../artifacts.js'
import { audit, failed, passed } from './audit.js'
import { isTikTok } from './hosts.js'

export const secretsOnTheServer = audit({
  clause: 'T1.secrets-on-the-server',
  title: 'No secret and no token reaches the browser',
  failureTitle: 'A secret or a token reaches the browser',
  why: 'Whoever has it can post in the name of every connected creator. What a browser has, everybody has.',
  fix: 'Call TikTok from your server only, keep client_secret and tokens there, and rotate what has been shown.',
  needs: ['public'],
  judge({ received, public: { calls } }) {
    const direct = calls.filter(({ url, type }) => isTikTok(url) && type !== 'image')
    const leaks = [
      ...received.flatMap(leaksIn),
      ...direct.map(({ method, url }) => `The browser itself calls TikTok: ${method} ${url.split('?')[0]}`),
    ]
    if (leaks.length > 0) return failed(...leaks)
    return passed(`${received.length} scripts, answers and stored values were searched, and ${calls.length} requests.`)
  },
})

/** A name with a value that is long enough to be one; the names alone stand in many libraries. */
const SECRETS: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['a client secret', /client_?secret["'`]?\s*[:=]\s*["'`]([^"'`\s]{8,})/i],
  ['an access token', /access_?token["'`]?\s*[:=]\s*["'`]([^"'`\s]{12,})/i],
  ['a refresh token', /refresh_?token["'`]?\s*[:=]\s*["'`]([^"'`\s]{12,})/i],
  ['a TikTok access token', /\b(act\.[\w!.*-]{24,})/],
  ['a TikTok refresh token', /\b(rft\.[\w!.*-]{24,})/],
]

function leaksIn({ from, text }: Received): string[] {
  return SECRETS.flatMap(([what, pattern]) => {
    const value = pattern.exec(text)?.[1]
    return value === undefined ? [] : [`${from} holds ${what}: ${value.slice(0, 4)}… (${value.length} characters).`]
  })
}
