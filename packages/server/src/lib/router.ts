import type { Incoming } from './http/incoming.js'
import type { Route } from './route.js'

export interface Match {
  route: Route | null
  id: string
  /** Methods that this path takes; empty when nothing lies there. */
  allow: readonly string[]
}

/**
 * Finds the route of a request. Paths are compared letter by letter after the URL parser has resolved
 * them: no second decoding, no case folding, no forgiving of slashes (T15).
 */
export function matchRoute(routes: readonly Route[], basePath: string, { url, method }: Incoming): Match {
  const { pathname } = url
  const below = pathname.startsWith(`${basePath}/`) ? pathname.slice(basePath.length) : null
  if (below === null) return { route: null, id: '', allow: [] }

  const matches = routes.flatMap((route) => {
    const id = matchPath(route.path, below)
    return id === null ? [] : [{ route, id }]
  })
  // HEAD is GET without a body, which the entries leave out.
  const wanted = method === 'HEAD' ? 'GET' : method
  const found = matches.find(({ route }) => route.method === wanted)
  return { route: found?.route ?? null, id: found?.id ?? '', allow: matches.map(({ route }) => route.method) }
}

/** The name at `:id`, an empty text where the pattern has none, `null` when it does not match. */
function matchPath(pattern: string, path: string): string | null {
  const [wanted, given] = [pattern.split('/'), path.split('/')]
  if (wanted.length !== given.length) return null
  let id = ''
  for (const [index, part] of wanted.entries()) {
    const value = given[index] ?? ''
    const grammar = NAMES[part]
    if (grammar) {
      if (!grammar.test(value)) return null
      id = value
    } else if (part !== value) return null
  }
  return id
}

const NAMES: Readonly<Record<string, RegExp>> = { ':id': /^[\w-]{1,64}$/, ':token': /^[\w.-]{1,2048}$/ }
