import type { Incoming } from './http/incoming.js'
import type { Route } from './route.js'

export interface Match {
  route: Route | null
  id: string
  /** Methods that this path takes; empty when nothing lies there. */
  allow: readonly string[]
}

export type Router = (incoming: Pick<Incoming, 'url' | 'method'>) => Match

/**
 * Finds the route of a request. Paths are compared letter by letter after the URL parser has resolved
 * them: no second decoding, no case folding, no forgiving of slashes (T15).
 */
export function createRouter(routes: readonly Route[], basePath: string): Router {
  // Cut once, because it would otherwise be the most expensive part of a short call.
  const table = routes.map((route) => ({ route, parts: route.path.split('/') }))
  const prefix = `${basePath}/`

  return ({ url, method }) => {
    const { pathname } = url
    if (!pathname.startsWith(prefix)) return NOTHING
    const given = pathname.slice(basePath.length).split('/')
    // HEAD is GET without a body, which the entries leave out.
    const wanted = method === 'HEAD' ? 'GET' : method
    for (const { route, parts } of table) {
      const id = route.method === wanted ? matchParts(parts, given) : null
      if (id !== null) return { route, id, allow: [route.method] }
    }
    const others = table.filter(({ parts }) => matchParts(parts, given) !== null)
    return { route: null, id: '', allow: others.map(({ route }) => route.method) }
  }
}

const NOTHING: Match = { route: null, id: '', allow: [] }

/** The name at `:id` or `:token`, an empty text where the pattern has none, `null` when it does not match. */
function matchParts(pattern: readonly string[], given: readonly string[]): string | null {
  if (pattern.length !== given.length) return null
  let id = ''
  for (let at = 0; at < pattern.length; at += 1) {
    const [part = '', value = ''] = [pattern[at], given[at]]
    if (part === value && !part.startsWith(':')) continue
    const grammar = NAMES.get(part)
    if (!grammar?.test(value)) return null
    id = value
  }
  return id
}

const NAMES: ReadonlyMap<string, RegExp> = new Map([
  [':id', /^[\w-]{1,64}$/],
  [':token', /^[\w.-]{1,2048}$/],
])
