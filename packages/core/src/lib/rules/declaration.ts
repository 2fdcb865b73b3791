import { isBrandedContent, type Draft } from '../model/draft.js'
import type { Facts } from '../model/facts.js'
import type { DeclarationLink, DeclarationView } from '../model/view.js'

/** 2-note and 4: what publishing agrees to. An inbox draft discloses nothing yet. */
export function declaration({ postMode }: Facts, draft: Draft): DeclarationView {
  return postMode === 'direct' && isBrandedContent(draft) ? DECLARATIONS.brandedContent : DECLARATIONS.music
}

const MUSIC: DeclarationLink = {
  text: 'Music Usage Confirmation',
  href: 'https://www.tiktok.com/legal/page/global/music-usage-confirmation/en',
}
const BRANDED: DeclarationLink = {
  text: 'Branded Content Policy',
  href: 'https://www.tiktok.com/legal/page/global/bc-policy/en',
}

/** Both sentences, letter for letter (2-note, 4). */
export const DECLARATIONS: Readonly<Record<'music' | 'brandedContent', DeclarationView>> = {
  music: {
    text: "By posting, you agree to TikTok's Music Usage Confirmation.",
    parts: ["By posting, you agree to TikTok's ", MUSIC, '.'],
  },
  brandedContent: {
    text: "By posting, you agree to TikTok's Branded Content Policy and Music Usage Confirmation.",
    parts: ["By posting, you agree to TikTok's ", BRANDED, ' and ', MUSIC, '.'],
  },
}
