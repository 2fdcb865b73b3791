import type { MediaStorage } from '@direct-post/server'
import { AwsClient } from 'aws4fetch'

export interface Bucket {
  /** With its name, e.g. `https://s3.eu-central-1.amazonaws.com/videos`; also R2, MinIO and the like. */
  url: string
  accessKeyId: string
  secretAccessKey: string
}

/** A private bucket. TikTok pulls from your own domain, so the bytes pass through and no link to it leaves. */
export function s3Storage({ url, ...credentials }: Bucket): MediaStorage {
  const client = new AwsClient({ service: 's3', ...credentials })
  const address = (key: string) => `${url}/${encodeURIComponent(key)}`

  return {
    async get(key, range) {
      const headers = range ? { range: `bytes=${range.firstByte}-${range.lastByte}` } : {}
      const answer = await client.fetch(address(key), { headers })
      if (answer.status === 404) return null
      if (!answer.ok || !answer.body) throw new Error(`The bucket answered ${answer.status}.`)
      // `bytes 0-99/1234`: the size of the whole is what stands last.
      const size = answer.headers.get('content-range')?.split('/')[1] ?? answer.headers.get('content-length')
      return { body: answer.body, size: Number(size) }
    },
    async put(key, bytes, mimeType) {
      const body = new Uint8Array(bytes)
      const answer = await client.fetch(address(key), { method: 'PUT', body, headers: { 'content-type': mimeType } })
      if (!answer.ok) throw new Error(`The bucket answered ${answer.status}.`)
    },
    async delete(key) {
      await client.fetch(address(key), { method: 'DELETE' })
    },
  }
}
