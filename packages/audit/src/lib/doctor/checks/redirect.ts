import { isLocal, parse } from '../address.js'
import { failsOn, says, type Check } from '../check.js'
import type { RedirectConfig } from '../config.js'

const MOST = 10
const LONGEST = 512

const words = {
  why: 'The developer portal takes no other, or the consent page answers redirect_uri mismatch and nobody can connect.',
}

const each = (uris: readonly string[], isWrong: (uri: string) => boolean, what: string) =>
  uris.filter(isWrong).map((uri) => `${uri} ${what}`)

/** "Login Kit for Web" and the portal's own refusals, read in November 2026. */
export const redirectChecks: readonly Check<RedirectConfig>[] = [
  {
    ...words,
    clause: 'doctor.redirect-https',
    title: 'Every redirect URI is absolute and uses https',
    quote: 'Redirect URIs are absolute and begin with https.',
    fix: 'Register the https address; while developing, that of a tunnel.',
    look: ({ registered }) =>
      failsOn(
        each(registered, (uri) => parse(uri)?.protocol !== 'https:', 'does not begin with https://.'),
        `${registered.length} of ${registered.length} do.`,
      ),
  },
  {
    ...words,
    clause: 'doctor.redirect-public',
    title: 'No redirect URI is on this machine',
    quote: 'The web login refuses localhost, 127.0.0.1 and *.local.',
    fix: 'Use a tunnel (ngrok, cloudflared) and register its address.',
    look: ({ registered }) =>
      failsOn(
        each(registered, (uri) => isLocal(parse(uri)?.hostname ?? ''), 'is this machine.'),
        'None is.',
      ),
  },
  {
    ...words,
    clause: 'doctor.redirect-plain',
    title: 'No redirect URI has a query or a fragment',
    quote: 'Redirect URIs are static: no query, no fragment.',
    fix: 'Put what you want to find again into `state`.',
    look: ({ registered }) =>
      failsOn(
        each(registered, (uri) => /[?#]/.test(uri), 'has one.'),
        'None has.',
      ),
  },
  {
    ...words,
    clause: 'doctor.redirect-length',
    title: 'Every redirect URI is shorter than 512 characters',
    quote: 'Redirect URIs are shorter than 512 characters.',
    fix: 'Shorten the path.',
    look: ({ registered }) =>
      failsOn(
        registered
          .filter((uri) => uri.length >= LONGEST)
          .map((uri) => `One has ${uri.length} characters: ${uri.slice(0, 80)}…`),
        `The longest has ${Math.max(0, ...registered.map((uri) => uri.length))}.`,
      ),
  },
  {
    ...words,
    clause: 'doctor.redirect-count',
    title: 'At most ten redirect URIs are registered',
    quote: 'An app has at most 10 redirect URIs.',
    fix: 'Take out those of tunnels that are gone.',
    look: ({ registered }) =>
      says(registered.length > 0 && registered.length <= MOST ? 'passed' : 'failed', `There are ${registered.length}.`),
  },
  {
    ...words,
    clause: 'doctor.redirect-sent',
    title: 'The redirect URI that the app sends is registered, letter for letter',
    quote: 'redirect_uri must be one of those registered.',
    fix: 'Register what the app sends, or have it send what is registered. A slash at the end makes it another address.',
    look({ registered, sent }) {
      if (sent === undefined) return says('cannotTell', 'The config does not say which one the app sends ("sent").')
      if (registered.includes(sent)) return says('passed', sent)
      const almost = registered.find(
        (uri) => uri.replace(/\/$/, '').toLowerCase() === sent.replace(/\/$/, '').toLowerCase(),
      )
      return says(
        'failed',
        almost === undefined ? `${sent} is not registered.` : `${sent} is sent, ${almost} is registered.`,
      )
    },
  },
]
