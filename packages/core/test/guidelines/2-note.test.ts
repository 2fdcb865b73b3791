import { describe, expect, it } from 'vitest'
import { declaration, viewPost } from '../../src/index.js'
import { draft, facts, photos, stoppedFacts } from '../../src/testing.js'

const MUSIC = "By posting, you agree to TikTok's Music Usage Confirmation."

describe('2-note.declaration', () => {
  it('stands there letter for letter, without any disclosure', () => {
    expect(viewPost(facts(), draft()).declaration.text).toBe(MUSIC)
    expect(viewPost(facts({ media: photos() }), draft()).declaration.text).toBe(MUSIC)
  })

  it('is there in every state of the page', () => {
    expect(viewPost(facts({ media: null }), draft()).declaration.text).toBe(MUSIC)
    expect(viewPost(stoppedFacts(), draft()).declaration.text).toBe(MUSIC)
  })
})

describe('2-note.linked', () => {
  it('links the words "Music Usage Confirmation", and nothing else', () => {
    expect(declaration(facts(), draft()).parts).toEqual([
      "By posting, you agree to TikTok's ",
      {
        text: 'Music Usage Confirmation',
        href: 'https://www.tiktok.com/legal/page/global/music-usage-confirmation/en',
      },
      '.',
    ])
  })
})
