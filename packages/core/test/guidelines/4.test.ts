import { describe, expect, it } from 'vitest'
import { declaration, viewPost } from '../../src/index.js'
import { bothBrands, brandedContent, draft, facts, yourBrand } from '../../src/testing.js'

const MUSIC = "By posting, you agree to TikTok's Music Usage Confirmation."
const BRANDED = "By posting, you agree to TikTok's Branded Content Policy and Music Usage Confirmation."

describe('4.your-brand', () => {
  it('names the music terms alone', () => {
    expect(declaration(facts(), draft({ disclosure: yourBrand })).text).toBe(MUSIC)
    expect(declaration(facts(), draft({ disclosure: { ...yourBrand, yourBrand: false } })).text).toBe(MUSIC)
    expect(declaration(facts(), draft({ disclosure: { ...brandedContent, on: false } })).text).toBe(MUSIC)
  })
})

describe('4.branded-content', () => {
  it.each([
    ['alone', brandedContent],
    ['with your brand', bothBrands],
  ])('names the policy first, then the music terms: %s', (_, disclosure) => {
    expect(viewPost(facts(), draft({ disclosure })).declaration.text).toBe(BRANDED)
  })

  it('links both, each to its own page', () => {
    const { parts, text } = declaration(facts(), draft({ disclosure: bothBrands }))
    expect(parts.filter((part) => typeof part !== 'string')).toEqual([
      { text: 'Branded Content Policy', href: 'https://www.tiktok.com/legal/page/global/bc-policy/en' },
      {
        text: 'Music Usage Confirmation',
        href: 'https://www.tiktok.com/legal/page/global/music-usage-confirmation/en',
      },
    ])
    expect(parts.map((part) => (typeof part === 'string' ? part : part.text)).join('')).toBe(text)
  })
})
