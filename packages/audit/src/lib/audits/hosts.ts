/** TikTok's programming interface, as opposed to its pages and pictures. */
export function isTikTok(url: string): boolean {
  const { hostname } = new URL(url)
  return /(^|\.)tiktokapis\.com$/.test(hostname)
}
