/** For tests that run in Playwright: `await expectCompliant(page)`. */
export { expectCompliant, type ExpectOptions } from './lib/expect.js'
