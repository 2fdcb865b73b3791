'use client'

import type { Media } from '@direct-post/core'
import { forwardRef, useState, type HTMLAttributes } from 'react'
import { cx } from '../../internals/cx.js'
import { later } from '../../store/later.js'
import { Arriving } from '../../internals/useLater.js'
import { pictureIcon } from '../../internals/later-icons.js'
import { Message } from '../../internals/Message.js'
import type { MediaReading } from '../../store/index.js'
import { useSlice } from '../root/PostFormContext.js'
import { useLaterForm } from '../root/useLaterForm.js'
import { describe } from './describe.js'

// Most posts are videos; the pictures' tools come with the first picture.
const list = later(() => import('./PhotoList.js'))

/** The picked media in a frame, with what is known of them. */
export const PreviewFigure = forwardRef<HTMLElement, HTMLAttributes<HTMLElement>>(function PreviewFigure(props, ref) {
  const { words } = useLaterForm('Preview')
  const media = useSlice('Preview', (state) => state.media)
  const left = useSlice('Preview', ({ leftMedia }) => leftMedia)
  const shown = media.status === 'video' || media.status === 'photos'
  if (!shown && left === null) return null

  return (
    <figure
      ref={ref}
      data-state={shown ? media.status : 'left'}
      {...props}
      className={cx('dp-Preview', props.className)}
    >
      {media.status === 'video' && (
        <>
          <Player key={media.url} reading={media} label={words.preview.heading} unplayable={words.preview.unplayable} />
          <Caption of={media.media} name={media.file.name} />
        </>
      )}
      {media.status === 'photos' && (
        <Arriving part={list}>{({ PhotoList }) => <PhotoList items={media.items} />}</Arriving>
      )}
      {!shown && left !== null && (
        <>
          <span className="dp-PreviewLeft">{pictureIcon}</span>
          <Caption of={left} name={left.type === 'video' ? left.name : undefined} />
        </>
      )}
    </figure>
  )
})

function Caption({ of, name }: { of: Media; name: string | undefined }) {
  const { words, locale } = useLaterForm('Preview')
  return (
    <figcaption className="dp-PreviewText">
      {name !== undefined && <bdi className="dp-Name">{name}</bdi>}
      <span className="dp-Hint" dir="auto">
        {describe(of, words, locale)}
      </span>
    </figcaption>
  )
}

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
