export { withLater } from '../root/useLaterForm.js'
export { StatusPanel } from './StatusPanel.js'
export { statusTitle } from './status-title.js'
