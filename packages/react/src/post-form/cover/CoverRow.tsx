'use client'

import { forwardRef, useState, type HTMLAttributes } from 'react'
import { cx } from '../../internals/cx.js'
import { formatClock } from '../../internals/format.js'
import { later } from '../../store/later.js'
import { Arriving } from '../../internals/useLater.js'
import { selectIsEditing } from '../../store/selectors.js'
import { fill } from '../../words/fill.js'
import { useSlice } from '../root/PostFormContext.js'
import { useLaterForm } from '../root/useLaterForm.js'

const picker = later(() => import('./CoverPicker.js'))

/** The chosen frame, and the way to another. */
export const CoverRow = forwardRef<HTMLDivElement, HTMLAttributes<HTMLDivElement>>(function CoverRow(props, ref) {
  const { words, locale, actions } = useLaterForm('Cover')
  const shown = useSlice('Cover', (state) => selectIsEditing(state) && state.postMode === 'direct')
  const media = useSlice('Cover', (state) => state.media)
  const atMs = useSlice('Cover', ({ draft }) => draft.videoCoverTimestampMs)
  const [open, setOpen] = useState(false)
  if (!shown || media.status !== 'video' || media.media.durationSec === null) return null

  const { durationSec } = media.media
  const change = (value: number | null) => actions.change({ type: 'videoCoverTimestampMs', value })
  return (
    <div ref={ref} data-open={open ? '' : undefined} {...props} className={cx('dp-Cover', props.className)}>
      <div className="dp-CoverRow">
        <span className="dp-CoverText">
          <span className="dp-Label">{words.cover.label}</span>
          <span className="dp-Hint">
            {atMs === null
              ? words.cover.byTikTok
              : fill(words.cover.at, { time: formatClock(atMs / 1000, locale) }, locale)}
          </span>
        </span>
        <button
          type="button"
          className="dp-Button"
          data-variant="quiet"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {open ? words.cover.use : words.cover.choose}
        </button>
      </div>
      {open && (
        <Arriving part={picker}>
          {({ CoverPicker }) => <CoverPicker url={media.url} durationSec={durationSec} atMs={atMs} onChange={change} />}
        </Arriving>
      )}
    </div>
  )
})
