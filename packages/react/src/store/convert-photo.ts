import { PHOTO_LONG_SIDE_MAX, PHOTO_SHORT_SIDE_MAX, PHOTO_SIZE_MAX } from '@direct-post/core/wire'
import { readPhoto } from './read-photo.js'
import type { PhotoItem } from './state.js'

/** Tried in this order until the file is small enough. */
const QUALITIES = [0.92, 0.85, 0.75, 0.6]

/**
 * The same picture as a JPEG within TikTok's limits. It takes the place of the old one, so that what is
 * previewed is what is sent (5a). Nothing but size and format changes (5b). `null`: it cannot be drawn.
 */
export async function convertPhoto({ id, file, url }: PhotoItem): Promise<PhotoItem | null> {
  const picture = await createImageBitmap(file).catch(() => null)
  if (!picture) return null

  const long = Math.max(picture.width, picture.height)
  const short = Math.min(picture.width, picture.height)
  const scale = Math.min(1, PHOTO_LONG_SIDE_MAX / long, PHOTO_SHORT_SIDE_MAX / short)
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.floor(picture.width * scale))
  canvas.height = Math.max(1, Math.floor(picture.height * scale))
  const context = canvas.getContext('2d')
  if (!context) return null
  // JPEG knows no transparency; left alone it would turn black.
  context.fillStyle = '#fff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.imageSmoothingQuality = 'high'
  context.drawImage(picture, 0, 0, canvas.width, canvas.height)
  picture.close()

  for (const quality of QUALITIES) {
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality))
    if (!blob || blob.size > PHOTO_SIZE_MAX) continue
    URL.revokeObjectURL(url)
    return { ...(await readPhoto(new File([blob], jpegName(file.name), { type: 'image/jpeg' }))), id }
  }
  return null
}

const jpegName = (name: string) => `${name.replace(/\.[^.]+$/, '')}.jpg`
