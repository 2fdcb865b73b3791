import type { HandledRoute } from '../routes.js'
import { showControl } from './show-control.js'
import * as commands from './commands.js'

const ours = { refusesAs: 'page', isOurs: true, endpoint: 'control' } as const
const command = { ...ours, reads: 'json' } as const
const NAME = '([^/]+)'

/** Beside TikTok's paths, where TikTok has none. JSON bodies keep other sites' forms out. */
export const CONTROL_ROUTES: readonly HandledRoute[] = [
  { ...ours, method: 'GET', reads: 'nothing', path: /^\/$/, handle: showControl },
  { ...ours, method: 'GET', reads: 'nothing', path: at('state'), handle: commands.readState },
  { ...command, method: 'POST', path: at('clock'), handle: commands.moveClock },
  { ...command, method: 'POST', path: at('creators'), handle: commands.addCreator },
  { ...command, method: 'PATCH', path: at(`creators/${NAME}`), handle: commands.changeCreator },
  { ...command, method: 'DELETE', path: at(`creators/${NAME}`), handle: commands.removeCreator },
  { ...command, method: 'POST', path: at(`creators/${NAME}/disconnect`), handle: commands.disconnectCreator },
  { ...command, method: 'POST', path: at('faults'), handle: commands.armFault },
  { ...command, method: 'DELETE', path: at(`faults/${NAME}`), handle: commands.disarmFault },
  { ...command, method: 'POST', path: at(`deliveries/${NAME}/redeliver`), handle: commands.redeliver },
  { ...command, method: 'PATCH', path: at('delivery-habits'), handle: commands.changeHabits },
  { ...command, method: 'POST', path: at(`posts/${NAME}/finish-draft`), handle: commands.finish },
  { ...command, method: 'POST', path: at(`posts/${NAME}/take-down`), handle: commands.remove },
  { ...command, method: 'PATCH', path: at(`apps/${NAME}`), handle: commands.changeApp },
  { ...command, method: 'PATCH', path: at('variants'), handle: commands.changeVariants },
  { ...command, method: 'POST', path: at('reset'), handle: commands.reset },
]

function at(path: string): RegExp {
  return new RegExp(`^/_sandbox/${path}$`)
}
