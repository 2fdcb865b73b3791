export { storeSuite } from './lib/store/store-suite.js'
export type { SuiteRunner } from './lib/store/store-suite.js'
export { runConformance } from './lib/conformance/run-conformance.js'
export type { CheckResult, ConformanceOptions } from './lib/conformance/run-conformance.js'
