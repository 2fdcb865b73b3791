'use client'

import type { Reason } from '@direct-post/core'
import { Message } from '../../internals/Message.js'
import type { FileProblem } from '../../store/index.js'
import { useMedia } from '../hooks.js'
import { Sentence } from '../root/Sentence.js'
import { Convert } from './Convert.js'

/** What does not fit, file by file, and the way to mend it. */
export function Problems() {
  const { media, problems } = useMedia()
  return (
    <div role="alert" className="dp-Problems">
      {worthSaying(problems).map((problem) => (
        <Message key={problem.message} tone="error" data-reason={problem.code}>
          <Sentence of={problem} />
        </Message>
      ))}
      {media.status === 'photos' && <Convert items={media.items} />}
    </div>
  )
}

/** A file that is no video has no length either; one sentence is enough. */
function worthSaying(problems: readonly (Reason | FileProblem)[]): readonly (Reason | FileProblem)[] {
  return problems.length > 1 ? problems.filter(({ code }) => code !== 'video_duration_unknown') : problems
}
