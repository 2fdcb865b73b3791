/** TikTok's consent page, or a sandbox that stands in for it. */
export function isConsent(url: string): boolean {
  return /\/v2\/auth\/authorize/.test(url) || /^https:\/\/(www\.)?tiktok\.com\/.*(auth|login)/.test(url)
}

export function isTikTok(url: string): boolean {
  return URL.canParse(url) && /(^|\.)tiktok\.com$/.test(new URL(url).hostname)
}

export function scopesIn(url: string): string[] {
  if (!URL.canParse(url)) return []
  return (new URL(url).searchParams.get('scope') ?? '').split(/[,\s]+/).filter(Boolean)
}
