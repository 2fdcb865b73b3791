import { later } from '../../store/later.js'

/** What stands in the form once the button was pressed. */
export const panel = later(() => import('./panel-parts.js'))
