import type { PostActions, StoreTools } from './createPostStore.js'
import { readVideo } from './read-video.js'

export function mediaActions({ set, get, options }: StoreTools): Pick<PostActions, 'pickFile' | 'removeMedia'> {
  let reading = new AbortController()

  function release() {
    reading.abort()
    const { media } = get()
    if (media.status === 'ready') URL.revokeObjectURL(media.url)
  }

  return {
    async pickFile(file) {
      if (get().publishing.status !== 'editing') return
      release()
      reading = new AbortController()
      const { signal } = reading
      set({ media: { status: 'reading', file } })

      const url = URL.createObjectURL(file)
      const media = await (options.readVideo ?? readVideo)(file, url, signal)
      // Another file was picked meanwhile.
      if (signal.aborted) return URL.revokeObjectURL(url)
      set({ media: { status: 'ready', file, url, media } })
    },
    removeMedia() {
      if (get().publishing.status !== 'editing') return
      release()
      set({ media: { status: 'empty' } })
    },
  }
}
