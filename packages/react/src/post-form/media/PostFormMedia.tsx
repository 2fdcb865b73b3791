'use client'

import { PHOTO_COUNT_MAX, VIDEO_MIME_TYPES, VIDEO_SIZE_MAX } from '@direct-post/core/wire'
import { forwardRef, useId, useState, type ChangeEvent, type DragEvent, type HTMLAttributes } from 'react'
import { cx } from '../../internals/cx.js'
import { formatBytes, formatDuration } from '../../internals/format.js'
import { uploadIcon } from '../../internals/icons.js'
import { later } from '../../store/later.js'
import { Arriving } from '../../internals/useLater.js'
import { fill } from '../../words/fill.js'
import type { Accept, FirstWords } from '../../words/words.js'
import { selectIsEditing, selectMaxDurationSec } from '../../store/selectors.js'
import { usePostForm, useSlice } from '../root/PostFormContext.js'

export type PostFormMediaProps = HTMLAttributes<HTMLElement>

const problems = later(() => import('./Problems.js'))

/** What to post: picked, or dropped anywhere on this part. What does not fit is said by file. */
export const PostFormMedia = forwardRef<HTMLElement, PostFormMediaProps>(function PostFormMedia(props, ref) {
  const { words, actions } = usePostForm('Media')
  const media = useSlice('Media', (state) => (selectIsEditing(state) ? state.media : null))
  const [over, setOver] = useState(false)
  const heading = useId()
  if (!media) return null

  const onDrag = (event: DragEvent) => {
    // Only files: pictures are also dragged to put them into another order.
    if (!event.dataTransfer.types.includes('Files')) return
    event.preventDefault()
    setOver(event.type === 'dragover')
  }
  const onDrop = (event: DragEvent) => {
    onDrag(event)
    if (event.dataTransfer.files.length > 0) void actions.pickFiles([...event.dataTransfer.files])
  }

  return (
    // Dropping is one more way in; the picker inside serves keyboard and touch.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      ref={ref}
      aria-labelledby={heading}
      data-state={media.status}
      data-over={over ? '' : undefined}
      {...props}
      className={cx('dp-Media', props.className)}
      onDragOver={onDrag}
      onDragLeave={onDrag}
      onDrop={onDrop}
    >
      <div className="dp-MediaHead">
        {/* No <h2>: a host's own sheet for headings would reach it. */}
        <div id={heading} role="heading" aria-level={2} className="dp-Label">
          {words.media.heading}
        </div>
        {(media.status === 'video' || media.status === 'photos') && (
          <div className="dp-Actions">
            <FileButton label={media.status === 'photos' ? words.media.add : words.media.replace} />
            <button type="button" className="dp-Button" data-variant="quiet" onClick={actions.removeMedia}>
              {words.media.remove}
            </button>
          </div>
        )}
      </div>
      {media.status === 'empty' && <DropZone />}
      {media.status === 'reading' && (
        <p className="dp-DropZone" role="status">
          {words.media.reading}
        </p>
      )}
      {(media.status === 'video' || media.status === 'photos') && (
        <Arriving part={problems}>{({ Problems }) => <Problems />}</Arriving>
      )}
    </section>
  )
})

function DropZone() {
  const { words, locale } = usePostForm('Media')
  const accept = useAccept()
  const maxDurationSec = useSlice('Media', selectMaxDurationSec)
  const hint = useId()
  return (
    <label className="dp-DropZone">
      <FileInput describedBy={hint} />
      {uploadIcon}
      <span>
        <span className="dp-DropZonePick">{words.media.pick[accept]}</span> {words.media.drop}
      </span>
      <span id={hint} className="dp-Hint">
        {limits(words, locale, accept, maxDurationSec)}
      </span>
    </label>
  )
}

function limits({ media }: FirstWords, locale: string, accept: Accept, maxDurationSec: number | null): string {
  const size = formatBytes(VIDEO_SIZE_MAX, locale)
  if (maxDurationSec === null || accept === 'photo')
    return fill(media.hint[accept], { size, photos: PHOTO_COUNT_MAX }, locale)
  const duration = formatDuration(maxDurationSec, locale)
  return fill(media.hintFor[accept], { size, duration, photos: PHOTO_COUNT_MAX }, locale)
}

function FileButton({ label }: { label: string }) {
  return (
    <label className="dp-Button" data-variant="quiet">
      <FileInput />
      {label}
    </label>
  )
}

function FileInput({ describedBy }: { describedBy?: string }) {
  const { actions } = usePostForm('Media')
  const accept = useAccept()
  const onChange = ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    const files = [...(currentTarget.files ?? [])]
    // Emptied, so that picking the same file again is a change too.
    if (files.length > 0) void actions.pickFiles(files).then(() => (currentTarget.value = ''))
  }
  return (
    <input
      type="file"
      className="dp-FileInput"
      accept={ACCEPTED[accept]}
      multiple={accept !== 'video'}
      aria-describedby={describedBy}
      onChange={onChange}
    />
  )
}

// Pictures of any kind: those that TikTok does not take can be converted.
const ACCEPTED: Record<Accept, string> = {
  video: VIDEO_MIME_TYPES.join(),
  photo: 'image/*',
  both: [...VIDEO_MIME_TYPES, 'image/*'].join(),
}

function useAccept(): Accept {
  const { accept = ['video', 'photo'] } = usePostForm('Media').store.options
  if (!accept.includes('photo')) return 'video'
  return accept.includes('video') ? 'both' : 'photo'
}
