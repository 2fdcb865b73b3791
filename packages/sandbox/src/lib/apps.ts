import type { App, Grant } from './entities.js'
import { refuse } from './refusal.js'
import type { World } from './world.js'

/** The app that holds a grant. */
export function appOf(world: World, { clientKey }: Pick<Grant, 'clientKey'>): App {
  const app = world.state.apps.get(clientKey)
  if (!app) throw refuse('access_token_invalid')
  return app
}
