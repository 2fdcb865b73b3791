export { StatusPanel } from './StatusPanel.js'
export { StatusTitle } from './StatusTitle.js'
