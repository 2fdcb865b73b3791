import { portrait } from '../avatar/portrait.js'
import type { Exchange } from '../exchange.js'
import type { World } from '../world.js'

/** GET /avatar/{username}.png: 403 once the link is two hours old, "Query Creator Info" (September 2026). */
export async function avatar(world: World, { url, params }: Exchange): Promise<Response> {
  const creator = world.state.creators.get(decodeURIComponent(params[0] ?? ''))
  if (!creator) return new Response('No such creator.', { status: 404 })

  const expires = Number(url.searchParams.get('x-expires') ?? Infinity) * 1000
  if (!(expires > world.clock.now())) return new Response('This link has expired.', { status: 403 })
  return new Response(await portrait(creator.username), {
    headers: { 'content-type': 'image/png', 'cache-control': 'public, max-age=3600' },
  })
}
