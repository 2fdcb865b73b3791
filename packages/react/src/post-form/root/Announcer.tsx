'use client'

import type { ApiError } from '@direct-post/core'
import type { Notice, PostState } from '../../store/index.js'
import { Arriving } from '../../internals/useLater.js'
import { panel } from '../status/panel.js'
import { useSlice } from './PostFormContext.js'
import { Sentences } from './Sentence.js'

/** Says aloud what changed without the person's doing. It is in the page from the start, as live regions must be. */
export function Announcer() {
  const news = useSlice('Root', selectNews)
  return (
    <div role="status" className="dp-Announcer">
      {news && news !== 'status' && <Sentences of={'said' in news ? news.said : [news]} />}
      {news === 'status' && <Arriving part={panel}>{({ StatusTitle }) => <StatusTitle />}</Arriving>}
    </div>
  )
}

function selectNews({ notice, publishing, creator }: PostState): Notice | ApiError | 'status' | null {
  if (notice) return notice
  if (publishing.status === 'editing' && publishing.refusal) return publishing.refusal
  if (creator.status === 'failed' || creator.status === 'stopped') return creator.error
  return publishing.status === 'editing' ? null : 'status'
}
