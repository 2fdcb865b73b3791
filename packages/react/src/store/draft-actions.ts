import { changeDraft } from '@direct-post/core'
import type { PostActions } from './post-store.js'
import type { StoreTools } from './tools.js'

export function draftActions({ set, get }: StoreTools): Pick<PostActions, 'change' | 'setPostMode'> {
  return {
    setPostMode(postMode) {
      if (get().publishing.status === 'editing') set({ postMode })
    },
    change(change) {
      const { draft, publishing, notice } = get()
      // A press was made with the draft as it was; it cannot change under a post that is on its way.
      if (publishing.status !== 'editing') return
      set({
        draft: changeDraft(draft, change),
        ...(notice && change.type !== 'title' ? { notice: null } : {}),
        ...(publishing.refusal ? { publishing: { status: 'editing', refusal: null } } : {}),
      })
    },
  }
}
