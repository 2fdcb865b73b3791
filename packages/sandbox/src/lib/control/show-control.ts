import { page } from '../pages/page.js'
import { controlPage } from '../pages/control/page.js'
import type { Command } from './commands.js'

/** GET /: the control page. */
export const showControl: Command = (world, { url }) => page(200, controlPage(world, url.searchParams.get('show')))
