'use client'

import type { Video } from '@direct-post/core'
import { forwardRef, useState, type HTMLAttributes } from 'react'
import { cx } from '../../internals/cx.js'
import { formatBytes, formatClock, formatNumber } from '../../internals/format.js'
import { later } from '../../store/later.js'
import { Arriving } from '../../internals/useLater.js'
import { Message } from '../../internals/Message.js'
import type { MediaReading } from '../../store/index.js'
import { useSlice } from '../root/PostFormContext.js'
import { useLaterForm } from '../root/useLaterForm.js'

// Most posts are videos; the pictures' tools come with the first picture.
const list = later(() => import('./PhotoList.js'))

/** The picked media in a frame, with what is known of them. */
export const PreviewFigure = forwardRef<HTMLElement, HTMLAttributes<HTMLElement>>(function PreviewFigure(props, ref) {
  const { words, locale } = useLaterForm('Preview')
  const media = useSlice('Preview', (state) => state.media)
  if (media.status !== 'video' && media.status !== 'photos') return null

  return (
    <figure ref={ref} data-state={media.status} {...props} className={cx('dp-Preview', props.className)}>
      {media.status === 'video' ? (
        <>
          <Player key={media.url} reading={media} label={words.preview.heading} unplayable={words.preview.unplayable} />
          <figcaption className="dp-PreviewText">
            <bdi className="dp-Name">{media.file.name}</bdi>
            <span className="dp-Hint" dir="auto">
              {describe(media.media, locale)}
            </span>
          </figcaption>
        </>
      ) : (
        <Arriving part={list}>{({ PhotoList }) => <PhotoList items={media.items} />}</Arriving>
      )}
    </figure>
  )
})

interface PlayerProps {
  reading: Extract<MediaReading, { status: 'video' }>
  label: string
  unplayable: string
}

function Player({ reading, label, unplayable }: PlayerProps) {
  const [broken, setBroken] = useState(false)
  if (!reading.media.mimeType.startsWith('video/')) return null
  if (broken) return <Message tone="warning">{unplayable}</Message>
  return (
    // A creator's own video has no caption track to offer yet.
    // eslint-disable-next-line jsx-a11y/media-has-caption
    <video
      className="dp-Player"
      src={reading.url}
      aria-label={label}
      controls
      playsInline
      preload="metadata"
      onError={() => setBroken(true)}
    />
  )
}

function describe({ durationSec, size, width, height }: Video, locale: string): string {
  return [
    durationSec !== null && formatClock(durationSec, locale),
    formatBytes(size, locale),
    width !== null && height !== null && `${formatNumber(width, locale)} × ${formatNumber(height, locale)}`,
  ]
    .filter(Boolean)
    .join(' · ')
}
