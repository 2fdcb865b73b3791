'use client'

import { useEffect, useRef } from 'react'
import { formatClock } from '../../internals/format.js'
import { fill } from '../../words/fill.js'
import { useLaterForm } from '../root/useLaterForm.js'

export interface CoverPickerProps {
  url: string
  durationSec: number
  /** `null` while TikTok chooses. */
  atMs: number | null
  onChange: (atMs: number | null) => void
}

/** One tenth of a second: finer than an eye tells frames of a cover apart. */
const STEP_MS = 100

/** A slider over the video, and the frame it stands on. */
export function CoverPicker({ url, durationSec, atMs, onChange }: CoverPickerProps) {
  const { words, locale } = useLaterForm('Cover')
  const frame = useRef<HTMLVideoElement>(null)
  useEffect(() => {
    if (frame.current) frame.current.currentTime = (atMs ?? 0) / 1000
  }, [atMs])

  return (
    <div className="dp-CoverPicker">
      {/* A still: nothing to hear, and the label says what it is. */}
      <video ref={frame} className="dp-CoverFrame" src={url} muted playsInline preload="auto" aria-hidden="true" />
      <div className="dp-CoverChoice">
        <input
          type="range"
          className="dp-Slider"
          aria-label={words.cover.frame}
          aria-valuetext={fill(words.cover.at, { time: formatClock((atMs ?? 0) / 1000, locale) }, locale)}
          min={0}
          // The last instant has no frame of its own.
          max={Math.max(0, Math.floor(durationSec * 1000) - STEP_MS)}
          step={STEP_MS}
          value={atMs ?? 0}
          onChange={(event) => onChange(event.currentTarget.valueAsNumber)}
        />
        {atMs !== null && (
          <button type="button" className="dp-Button" data-variant="quiet" onClick={() => onChange(null)}>
            {words.cover.reset}
          </button>
        )}
      </div>
    </div>
  )
}
