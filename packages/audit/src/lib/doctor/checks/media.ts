import { isIp, parse } from '../address.js'
import { failsOn, reasonOf, type Check, type DoctorTools } from '../check.js'
import type { MediaConfig } from '../config.js'

const words = { why: 'Else the post ends in url_ownership_unverified, or in video_pull_failed after minutes.' }
const TYPES = /^(video\/(mp4|quicktime|webm)|image\/(jpeg|webp))\b/

/** PULL_FROM_URL, as TikTok's page "Media Transfer Guide" puts it (read in November 2026). */
export const mediaChecks: readonly Check<MediaConfig>[] = [
  {
    ...words,
    clause: 'doctor.media-https',
    title: 'Media has https addresses on a domain',
    quote: 'https only; the host is a domain and no IP address.',
    fix: 'Serve the media over https under a name of your own.',
    look: ({ urls }) =>
      failsOn(
        urls.flatMap((url) => {
          const parsed = parse(url)
          if (parsed?.protocol !== 'https:') return [`${url} does not begin with https://.`]
          return isIp(parsed.hostname) ? [`${url} has an IP address for a host.`] : []
        }),
        `${urls.length} of ${urls.length} do.`,
      ),
  },
  {
    ...words,
    clause: 'doctor.media-verified',
    title: 'Media lies under a verified prefix or domain',
    quote: 'The address is under a verified URL prefix or domain.',
    fix: 'Verify the prefix in the developer portal; it is compared letter for letter, the slash at its end included.',
    look: ({ urls, verified }) =>
      failsOn(
        urls
          .filter((url) => !verified.some((property) => owns(property, url)))
          .map((url) => `${url} is under none of ${verified.join(', ')}.`),
        `Verified are ${verified.join(', ')}.`,
      ),
  },
  {
    ...words,
    clause: 'doctor.media-direct',
    title: 'Media is answered without a redirect, by a type that TikTok takes',
    quote: 'No redirect; video as MP4, MOV or WebM, photos as JPEG or WebP.',
    fix: 'Give TikTok the last address of the chain, and serve it with its real content type.',
    look: async ({ urls }, tools) =>
      failsOn(
        (await Promise.all(urls.map((url) => wrongWith(url, tools)))).flat(),
        `${urls.length} of ${urls.length} are.`,
      ),
  },
]

function owns(property: string, url: string): boolean {
  const parsed = parse(url)
  if (!parsed) return false
  if (property.includes('://')) return property.endsWith('/') && url.startsWith(property)
  return parsed.hostname === property || parsed.hostname.endsWith(`.${property}`)
}

async function wrongWith(url: string, { fetch }: DoctorTools): Promise<string[]> {
  try {
    const answer = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(15_000) })
    await answer.body?.cancel()
    const { status, headers } = answer
    if (status >= 300 && status < 400) return [`${url} redirects to ${headers.get('location')}.`]
    if (status !== 200) return [`${url} answered HTTP ${status}.`]
    const type = headers.get('content-type') ?? ''
    return TYPES.test(type) ? [] : [`${url} comes as "${type}".`]
  } catch (error) {
    return [`${url} does not answer: ${reasonOf(error)}.`]
  }
}
