import type { PostActions } from './post-store.js'
import type { StoreTools } from './tools.js'
import { readPhoto } from './read-photo.js'
import { readVideo } from './read-video.js'
import type { PhotoItem } from './state.js'

type MediaActions = Pick<PostActions, 'pickFiles' | 'removeMedia' | 'movePhoto' | 'removePhoto' | 'convertPhotos'>

/** Reads a video into the state; a later pick wins over one that is still being read. */
export async function lookAtVideo({ set, get, options }: StoreTools, file: File): Promise<void> {
  release(get().media)
  const reading = { status: 'reading' } as const
  set({ media: reading })
  const url = URL.createObjectURL(file)
  const { media, problems } = await (options.readVideo ?? readVideo)(file, url)
  if (get().media !== reading) return URL.revokeObjectURL(url)
  set({ media: { status: 'video', file, url, media, problems } })
}

export function mediaActions(tools: StoreTools): MediaActions {
  const { set, get } = tools

  async function addPhotos(files: readonly File[]) {
    const { media } = get()
    const before = media.status === 'photos' ? media.items : []
    if (media.status !== 'photos') release(media)
    const reading = media.status === 'photos' ? media : ({ status: 'reading' } as const)
    set({ media: reading })
    const items = await Promise.all(files.map(readPhoto))
    if (get().media === reading) set({ media: { status: 'photos', items: [...before, ...items] } })
  }

  /** The cover is a place in the order; it stays with its picture. */
  function arrange(items: readonly PhotoItem[]) {
    const { media, draft } = get()
    if (media.status !== 'photos') return
    if (items.length === 0) return set({ media: { status: 'empty' }, draft: { ...draft, photoCoverIndex: 0 } })
    const cover = media.items[draft.photoCoverIndex]
    const photoCoverIndex = Math.max(
      0,
      items.findIndex(({ id }) => id === cover?.id),
    )
    set({ media: { status: 'photos', items }, draft: { ...draft, photoCoverIndex } })
  }

  return {
    async pickFiles(files) {
      if (get().publishing.status !== 'editing') return
      const photos = files.filter(({ type }) => type.startsWith('image/'))
      const first = files[0]
      if (photos.length === files.length && photos.length > 0) await addPhotos(photos)
      else if (first) await lookAtVideo(tools, files.find(({ type }) => !type.startsWith('image/')) ?? first)
    },
    removeMedia() {
      if (get().publishing.status !== 'editing') return
      release(get().media)
      set({ media: { status: 'empty' }, draft: { ...get().draft, videoCoverTimestampMs: null, photoCoverIndex: 0 } })
    },
    movePhoto(id, to) {
      const { media } = get()
      if (media.status !== 'photos') return
      const rest = media.items.filter((item) => item.id !== id)
      const moved = media.items.filter((item) => item.id === id)
      arrange([...rest.slice(0, to), ...moved, ...rest.slice(to)])
    },
    removePhoto(id) {
      const { media } = get()
      if (media.status !== 'photos') return
      arrange(media.items.filter((item) => item.id !== id))
      for (const { url } of media.items.filter((item) => item.id === id)) URL.revokeObjectURL(url)
    },
    async convertPhotos(ids) {
      // Needed by few, so it is loaded by them alone.
      const { convertPhoto } = await import('./convert-photo.js')
      for (const id of ids) {
        const { media } = get()
        const item = media.status === 'photos' ? media.items.find((each) => each.id === id) : undefined
        const converted = item && (await convertPhoto(item))
        const now = get().media
        if (!converted || now.status !== 'photos') continue
        set({ media: { status: 'photos', items: now.items.map((each) => (each.id === id ? converted : each)) } })
      }
    },
  }
}

function release(media: ReturnType<StoreTools['get']>['media']) {
  if (media.status === 'video') URL.revokeObjectURL(media.url)
  if (media.status === 'photos') for (const { url } of media.items) URL.revokeObjectURL(url)
}
