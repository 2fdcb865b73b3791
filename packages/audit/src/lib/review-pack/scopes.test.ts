import { describe, expect, it } from 'vitest'
import { explainScopes, MOST_CHARACTERS } from './scopes.js'

const USUAL = ['user.info.basic', 'video.publish', 'video.upload']

describe('the scopes, explained', () => {
  it('name each scope and how a person meets it, in the length of the form', () => {
    const text = explainScopes('Kilnside', USUAL)
    for (const scope of USUAL) expect(text).toContain(`\n${scope} `)
    expect(text).toContain('press the button under the declaration')
    expect(text.length).toBeLessThanOrEqual(MOST_CHARACTERS)
  })

  it('are said shorter when there are many, and never too long', () => {
    const all = [
      'user.info.basic',
      'user.info.profile',
      'user.info.stats',
      'video.list',
      'video.publish',
      'video.upload',
    ]
    const many = explainScopes('Kilnside', [...all, 'research.adlib.basic'])
    for (const scope of all) expect(many).toContain(`\n${scope} `)
    expect(many).toContain('research.adlib.basic (say here what it is for)')
    for (const text of [
      many,
      explainScopes(
        'K'.repeat(2000),
        Array.from({ length: 99 }, (_, i) => `scope.${i}`),
      ),
    ])
      expect(text.length).toBeLessThanOrEqual(MOST_CHARACTERS)
  })
})
