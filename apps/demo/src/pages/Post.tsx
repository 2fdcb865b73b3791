import { createClient, createPostStore, PostForm } from '@direct-post/react'
import { useState, useSyncExternalStore } from 'react'
import type { Clip, Plan } from '../lib/home.js'
import { useTitle } from '../lib/title.js'
import { Samples } from './Samples.js'

const client = createClient({ baseUrl: '/api/direct-post' })

export interface PostProps {
  /** What is being posted, when the person came from a plan. */
  plan: Plan | null
  clips: readonly Clip[]
}

/** Kilnside's own page around the kit. The store is made here because a sample clip goes into it, too. */
export function Post({ plan, clips }: PostProps) {
  useTitle(plan ? `Post ${plan.title}` : 'New post')
  const [store] = useState(() => createPostStore({ client, title: plan?.captionIdea }))
  const needsVideo = useSyncExternalStore(store.subscribe, () => {
    const { media, publishing } = store.getState()
    return media.status === 'empty' && publishing.status === 'editing'
  })

  return (
    <>
      <header className="ks-PageHead">
        <h1>{plan ? plan.title : 'New post'}</h1>
      </header>
      <div className="ks-PostPage">
        <aside className="ks-PostAside">
          {plan && (
            <section className="ks-Card" aria-labelledby="notes">
              <h2 id="notes">Notes</h2>
              <p>{plan.notes}</p>
            </section>
          )}
          {needsVideo && (
            <Samples
              clips={clips}
              first={plan?.clip ?? null}
              onChoose={(file) => void store.actions.pickFiles([file])}
            />
          )}
        </aside>
        <PostForm store={store} className="ks-PostForm" />
      </div>
    </>
  )
}
