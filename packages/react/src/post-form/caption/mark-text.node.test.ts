import { describe, expect, it } from 'vitest'
import { markText } from './mark-text.js'

const kinds = (text: string, exceedsFrom: number | null = null) =>
  markText(text, exceedsFrom).map(({ kind, text: piece }) => [kind, piece])

describe('2a hashtags and mentions', () => {
  it('are found where TikTok links them', () => {
    expect(kinds('Hi @ana.bakes, #bröd #日本 mail@x.org #')).toEqual([
      [null, 'Hi '],
      ['mention', '@ana.bakes'],
      [null, ', '],
      ['tag', '#bröd'],
      [null, ' '],
      ['tag', '#日本'],
      [null, ' mail@x.org #'],
    ])
  })

  it('end where the text is too long', () => {
    expect(kinds('#abc def', 3)).toEqual([
      ['tag', '#ab'],
      ['surplus', 'c def'],
    ])
  })

  it('lose and add nothing', () => {
    const text = 'a #b @c.d. 👩‍🍳 \n #e#f'
    expect(
      markText(text, 9)
        .map((piece) => piece.text)
        .join(''),
    ).toBe(text)
  })
})
