import type { Photos } from '@direct-post/core'
import type { StoreTools } from './tools.js'
import type { PhotoItem } from './state.js'

/**
 * Brings the photos to the host, one after the other, since TikTok takes photos only from there. One
 * that lies there already is not sent twice. `null`: one could not be stored; the page says which.
 */
export async function storePhotos(
  { set, get, options, client }: StoreTools,
  items: readonly PhotoItem[],
): Promise<Photos | null> {
  const size = items.reduce((sum, { file }) => sum + file.size, 0)
  const store = options.storePhoto ?? client.storePhoto
  const done: PhotoItem[] = []
  let stored = 0
  const tell = (sent: number) => set({ publishing: { status: 'storing', sent, size } })

  tell(0)
  for (const item of items) {
    if (item.photo.mediaKey === '') {
      const before = stored
      const answer = await store(item.file, { onBytes: (sent) => tell(Math.min(size, before + sent)) })
      if (!answer.ok) {
        set({ publishing: { status: 'editing', refusal: { ...answer.error, file: item.file.name } } })
        return null
      }
      const { mediaKey, mimeType, fingerprint } = answer.value
      done.push({ ...item, photo: { ...item.photo, mediaKey, mimeType, fingerprint } })
    } else {
      done.push(item)
    }
    stored += item.file.size
    tell(stored)
    set({ media: { status: 'photos', items: [...done, ...items.slice(done.length)] } })
  }
  return get().media.status === 'photos' ? { type: 'photo', items: done.map(({ photo }) => photo) } : null
}
