'use client'

import type { Video } from '@direct-post/core'
import { forwardRef, useState, type HTMLAttributes } from 'react'
import { cx } from '../../internals/cx.js'
import { formatBytes, formatClock, formatNumber } from '../../internals/format.js'
import { Message } from '../../internals/Message.js'
import { usePostForm, useSlice } from '../root/PostFormContext.js'

export type PostFormPreviewProps = HTMLAttributes<HTMLElement>

/** 5a: the very file that will be sent, in the browser's own player. Nothing is drawn over it (5b). */
export const PostFormPreview = forwardRef<HTMLElement, PostFormPreviewProps>(function PostFormPreview(props, ref) {
  const { words, locale } = usePostForm('Preview')
  const media = useSlice('Preview', (state) => state.media)
  const [broken, setBroken] = useState<string | null>(null)
  if (media.status !== 'ready') return null

  const { durationSec, width, height, size } = media.media
  return (
    <figure ref={ref} {...props} className={cx('dp-Preview', props.className)}>
      {broken === media.url ? (
        isVideo(media.media) && <Message tone="warning">{words.preview.unplayable}</Message>
      ) : (
        // A creator's own video has no caption track to offer yet.
        // eslint-disable-next-line jsx-a11y/media-has-caption
        <video
          key={media.url}
          className="dp-Player"
          src={media.url}
          aria-label={words.preview.heading}
          controls
          playsInline
          preload="metadata"
          onError={() => setBroken(media.url)}
        />
      )}
      <figcaption className="dp-PreviewText">
        <bdi className="dp-Name">{media.file.name}</bdi>
        <span className="dp-Hint">
          {[
            durationSec !== null && formatClock(durationSec),
            formatBytes(size, locale),
            width !== null && height !== null && `${formatNumber(width, locale)} × ${formatNumber(height, locale)}`,
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </figcaption>
    </figure>
  )
})

const isVideo = ({ mimeType }: Video) => mimeType.startsWith('video/')
