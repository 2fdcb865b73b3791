import type { TikTokAddresses } from '../options.js'

/**
 * May bytes be sent there? https under tiktokapis.com, on its usual port, without user name, or an
 * origin that the host listed. The URL itself is then used as it came, query and all (F31, T10).
 */
export function isUploadUrl(value: string, { uploadOrigins }: Pick<TikTokAddresses, 'uploadOrigins'>): boolean {
  if (!URL.canParse(value)) return false
  const { protocol, hostname, port, username, password, origin } = new URL(value)
  if (username !== '' || password !== '') return false
  if (uploadOrigins.includes(origin)) return true
  const isTikTok = hostname === 'tiktokapis.com' || hostname.endsWith('.tiktokapis.com')
  return protocol === 'https:' && port === '' && isTikTok
}
