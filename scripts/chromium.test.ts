import { expect, it } from 'vitest'
import { OFF } from '../packages/audit/src/lib/browser.js'
import { featuresOff } from './chromium.mjs'

it('the tests and the audit drive the same browser', () => {
  expect(featuresOff).toEqual(OFF)
})
