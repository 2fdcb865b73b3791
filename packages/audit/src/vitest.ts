/** For tests that run in vitest, in Node: `await expectCompliant('http://localhost:3000/post')`. */
export { expectCompliant, type ExpectOptions } from './lib/expect.js'
