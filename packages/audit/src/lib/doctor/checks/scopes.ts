import { parse } from '../address.js'
import { failsOn, says, type Check, type DoctorTools } from '../check.js'
import type { ScopesConfig } from '../config.js'

const words = {
  why: 'A scope that the demo video does not show in use is a reason of refusal; one that was not asked for ends in scope_not_authorized.',
}

/** Selected in the portal, asked for at the consent page, used in the app: three lists that have to be one. */
export const scopeChecks: readonly Check<ScopesConfig>[] = [
  {
    ...words,
    clause: 'doctor.scopes-used',
    title: 'Every scope that is asked for is used',
    quote: 'Ask for the scopes that the app uses; the demo video shows each of them.',
    fix: 'Take the scope out of the portal and out of the login, or show its use.',
    async look(scopes, tools) {
      const asked = await askedFor(scopes, tools)
      const all = [...new Set([...(asked ?? []), ...scopes.selected])]
      const idle = all.filter((scope) => !scopes.used.includes(scope))
      return failsOn(
        idle.map((scope) => `${scope} is ${scopes.selected.includes(scope) ? 'selected' : 'asked for'} and not used.`),
        `Used are ${scopes.used.join(', ')}.`,
      )
    },
  },
  {
    ...words,
    clause: 'doctor.scopes-asked',
    title: 'Every scope that is used is asked for, all at once',
    quote: 'A token carries the scopes that its person was asked for.',
    fix: 'Ask for all scopes in one login: a second consent page for one more scope loses people.',
    async look(scopes, tools) {
      const asked = await askedFor(scopes, tools)
      if (asked === null) return says('cannotTell', 'The config says neither "asked" nor "authorizeUrl".')
      const missing = scopes.used.filter((scope) => !asked.includes(scope))
      return failsOn(
        missing.map((scope) => `${scope} is used and not asked for.`),
        `Asked for are ${asked.join(', ')}.`,
      )
    },
  },
  {
    ...words,
    clause: 'doctor.scopes-selected',
    title: 'Every scope that is asked for is selected in the developer portal',
    quote: 'Scopes are added to the app in the developer portal first.',
    fix: 'Add the product and the scope to the app.',
    async look(scopes, tools) {
      const asked = (await askedFor(scopes, tools)) ?? scopes.used
      const missing = asked.filter((scope) => !scopes.selected.includes(scope))
      return failsOn(
        missing.map((scope) => `${scope} is not selected.`),
        `Selected are ${scopes.selected.join(', ')}.`,
      )
    },
  },
]

async function askedFor(
  { asked, authorizeUrl }: ScopesConfig,
  { fetch }: DoctorTools,
): Promise<readonly string[] | null> {
  if (asked) return asked
  if (authorizeUrl === undefined) return null
  const direct = scopesIn(authorizeUrl)
  if (direct) return direct
  const answer = await fetch(authorizeUrl, { redirect: 'manual', signal: AbortSignal.timeout(10_000) })
  await answer.body?.cancel()
  const led = scopesIn(answer.headers.get('location') ?? '')
  if (led) return led
  throw new Error(`${authorizeUrl} answered HTTP ${answer.status} and led to no consent page.`)
}

function scopesIn(url: string): string[] | null {
  return (
    parse(url)
      ?.searchParams.get('scope')
      ?.split(',')
      .map((scope) => scope.trim()) ?? null
  )
}
