export { StatusPanel } from './StatusPanel.js'
export { statusTitle } from './status-title.js'
export { withStatus } from './useStatusForm.js'
