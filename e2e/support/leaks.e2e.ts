import { describe, expect, it } from 'vitest'
import { leaks } from './leaks.js'

const secret = 'act.example+value/12345Cv?'
const secrets = new Map([[secret, 'access token']])

describe('the search for secrets', () => {
  it.each([
    ['plain', `{"x":"${secret}"}`],
    ['in a URL', `https://a.example/?t=${encodeURIComponent(secret)}`],
    ['with escaped slashes', `"${secret.replaceAll('/', String.raw`\/`)}"`],
    ['in base64', Buffer.from(secret).toString('base64')],
    ['in base64 behind another text', Buffer.from(`Bearer: ${secret}!`).toString('base64')],
    ['in base64url', Buffer.from(`{"a":"${secret}"}`).toString('base64url')],
  ])('finds one that is written %s', (_, text) => {
    expect(leaks(secrets, [{ name: 'here', text }])).toEqual(['access token in here'])
  })

  it('finds nothing where nothing is', () => {
    expect(leaks(secrets, [{ name: 'here', text: 'act.another' }])).toEqual([])
  })
})
