import { describe, expect, it } from 'vitest'
import { PROCESSING_NOTICE } from '../../src/index.js'

describe('5d.processing-notice', () => {
  it('says that it may take a few minutes to be processed and to be visible on the profile', () => {
    expect(PROCESSING_NOTICE).toMatch(/may take a few minutes/)
    expect(PROCESSING_NOTICE).toMatch(/processed/)
    expect(PROCESSING_NOTICE).toMatch(/visible on your profile/)
  })
})
