import type { Photo } from '@direct-post/core'
import type { PhotoItem } from './state.js'

let last = 0

/** A picked picture. What does not fit TikTok's limits is for the rules to say; an unreadable one has no size. */
export async function readPhoto(file: File): Promise<PhotoItem> {
  const url = URL.createObjectURL(file)
  const photo: Photo = {
    mediaKey: '',
    size: file.size,
    mimeType: file.type || 'application/octet-stream',
    name: file.name,
    ...(await measure(url)),
  }
  return { id: `photo-${++last}`, file, url, photo }
}

async function measure(url: string): Promise<Pick<Photo, 'width' | 'height'>> {
  const image = new Image()
  image.src = url
  return image.decode().then(
    () => ({ width: image.naturalWidth, height: image.naturalHeight }),
    () => ({ width: null, height: null }),
  )
}
