export { storeSuite } from './lib/store/store-suite.js'
export type { SuiteRunner } from './lib/store/store-suite.js'
