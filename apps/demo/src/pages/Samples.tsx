import { useState } from 'react'
import type { Clip } from '../lib/home.js'

export interface SamplesProps {
  clips: readonly Clip[]
  /** The clip to put in front. */
  first: string | null
  onChoose: (file: File) => void
}

/** For people who have no video at hand: real MP4 files, handed over as if they had been picked. */
export function Samples({ clips, first, onChoose }: SamplesProps) {
  const [state, setState] = useState<{ status: 'idle' | 'failed' } | { status: 'loading'; id: string }>({
    status: 'idle',
  })
  const sorted = [...clips].sort((a, b) => Number(b.id === first) - Number(a.id === first))

  async function choose({ id }: Clip) {
    setState({ status: 'loading', id })
    const file = await download(id).catch(() => null)
    setState({ status: file ? 'idle' : 'failed' })
    if (file) onChoose(file)
  }

  return (
    <section className="ks-Card" aria-labelledby="samples">
      <h2 id="samples">No video at hand?</h2>
      <p>Use a sample clip. It is a real MP4 file and is posted like your own.</p>
      <ul className="ks-Samples">
        {sorted.map((clip) => (
          <li key={clip.id}>
            <button
              className="ks-Sample"
              type="button"
              aria-busy={state.status === 'loading' && state.id === clip.id}
              onClick={() => void choose(clip)}
              onFocus={({ currentTarget }) => showWhole(currentTarget)}
            >
              <video
                src={`/clips/${clip.id}.mp4#t=2`}
                preload="metadata"
                muted
                playsInline
                aria-hidden="true"
                tabIndex={-1}
              />
              <span>
                <span className="ks-Hidden">Use the clip: </span>
                {clip.title}
                <small>{clip.durationSec} s</small>
              </span>
            </button>
          </li>
        ))}
      </ul>
      <output>
        {state.status === 'failed' && 'The clip could not be loaded. Try again, or choose a video of your own.'}
      </output>
    </section>
  )
}

/** A browser leaves a clip that shows but a corner where it is. Under a finger or a mouse it stays: it is being pressed. */
function showWhole(clip: HTMLElement) {
  if (clip.matches(':focus-visible')) clip.scrollIntoView({ block: 'nearest', inline: 'nearest' })
}

async function download(id: string): Promise<File> {
  const answer = await fetch(`/clips/${id}.mp4`)
  if (!answer.ok) throw new Error(`The clip ${id} answered ${answer.status}.`)
  return new File([await answer.blob()], `${id}.mp4`, { type: 'video/mp4' })
}
