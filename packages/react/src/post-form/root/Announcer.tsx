'use client'

import { statusTitle } from '../status/status-title.js'
import { usePostForm, useSlice } from './PostFormContext.js'

/** Says aloud what changed without the person's doing. It is in the page from the start, as live regions must be. */
export function Announcer() {
  const { words } = usePostForm('Root')
  const message = useSlice('Root', ({ notice, publishing, creator }) => {
    if (notice) return notice.message
    if (publishing.status === 'editing' && publishing.refusal) return publishing.refusal.message
    if (creator.status === 'failed' || creator.status === 'stopped') return creator.error.message
    return statusTitle(publishing, words)
  })
  return (
    <div role="status" className="dp-Announcer">
      {message}
    </div>
  )
}
