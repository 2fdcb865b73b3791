'use client'

import { PHOTO_LONG_SIDE_MAX, PHOTO_MIME_TYPES, PHOTO_SHORT_SIDE_MAX, PHOTO_SIZE_MAX } from '@direct-post/core/wire'
import { useState } from 'react'
import type { PhotoItem } from '../../store/index.js'
import { fillCount } from '../../words/fill.js'
import { usePostForm } from '../root/PostFormContext.js'

/** Offers, and never does by itself, to turn what TikTok does not take into JPEG. */
export function Convert({ items }: { items: readonly PhotoItem[] }) {
  const { words, locale, actions } = usePostForm('Media')
  const [busy, setBusy] = useState(false)
  const ids = items.filter(needsConversion).map(({ id }) => id)
  if (ids.length === 0) return null

  return (
    <div className="dp-Convert">
      <button
        type="button"
        className="dp-Button"
        aria-disabled={busy || undefined}
        onClick={() => {
          if (busy) return
          setBusy(true)
          void actions.convertPhotos(ids).finally(() => setBusy(false))
        }}
      >
        {busy ? words.media.reading : fillCount(words.media.convert, ids.length, locale)}
      </button>
      <p className="dp-Hint">{words.media.convertText}</p>
    </div>
  )
}

const types: readonly string[] = PHOTO_MIME_TYPES

/** Readable, and outside TikTok's limits only in what a conversion mends. */
function needsConversion({ photo: { width, height, mimeType, size } }: PhotoItem): boolean {
  if (width === null || height === null) return false
  const fits = Math.max(width, height) <= PHOTO_LONG_SIDE_MAX && Math.min(width, height) <= PHOTO_SHORT_SIDE_MAX
  return !types.includes(mimeType) || !fits || size > PHOTO_SIZE_MAX
}
