import { emptyDraft, type Draft } from '@direct-post/core'
import { createClient, createPostStore, PostForm, type PostFormProps, type PostState } from '@direct-post/react'
import { useState } from 'react'
import { fakeServer, type Script } from '../packages/react/src/internals/fakeServer.testing.js'

export interface Sample {
  /** What the server says. `silent`: nothing, ever. */
  script?: Partial<Script> | 'silent'
  draft?: Partial<Draft>
  state?: Partial<PostState>
  props?: Partial<PostFormProps>
}

/** The whole form in one state. Whole posts run in *Flows*, through the real server. */
export function SampleForm({ script = {}, draft, state, props }: Sample) {
  const [store] = useState(() => {
    const fetch = script === 'silent' ? () => new Promise<never>(() => {}) : fakeServer(script).fetch
    const made = createPostStore({ client: createClient({ baseUrl: '/api/direct-post', fetch }) })
    made.setState({ draft: { ...emptyDraft(), ...draft }, ...state })
    return made
  })
  return <PostForm store={store} {...props} />
}
