import type { PostActions } from './post-store.js'
import type { StoreTools } from './tools.js'
import type { Sentence } from './state.js'
import { notice } from './notice.js'
import type { Runner } from './runner.js'
import { lookAtVideo } from './media-actions.js'

type TransferActions = Pick<PostActions, 'pause' | 'resume' | 'resumeWith' | 'cancel'>

export function transferActions(tools: StoreTools, runner: Runner): TransferActions {
  const { set, get, client } = tools

  return {
    pause() {
      runner.halt()
      runner.move({ status: 'paused', speed: null, error: null })
    },
    async resume() {
      const { publishing } = get()
      if (publishing.status !== 'uploading' || publishing.transfer.status === 'sending') return
      runner.move({ status: 'sending', error: null })
      // The server may have taken bytes whose answer never came back.
      const known = await client.post(publishing.post.id)
      if (!known.ok) return runner.move({ status: 'stopped', error: known.error })
      await runner.carryOn(known.value)
    },
    async resumeWith(file) {
      const { publishing } = get()
      if (publishing.status !== 'following' || publishing.post.status !== 'uploading') return
      const { post } = publishing
      if (file.size !== post.upload?.size) return set({ notice: notice('status', ANOTHER_FILE) })
      runner.halt()
      await lookAtVideo(tools, file)
      set({ notice: null })
      const known = await client.post(post.id)
      await runner.carryOn(known.ok ? known.value : post)
    },
    async cancel() {
      const { publishing } = get()
      if (publishing.status !== 'uploading' && publishing.status !== 'following') return
      runner.halt()
      const answer = await client.cancel(publishing.post.id)
      // Only TikTok's word ends a post, so a cancelled one is followed like any other.
      if (answer.ok) return runner.follow(answer.value)
      if (publishing.status === 'uploading') return runner.move({ status: 'stopped', error: answer.error })
      set({ notice: notice('status', answer.error) })
      await runner.follow(publishing.post)
    },
  }
}

const ANOTHER_FILE = {
  code: 'another_file',
  message:
    'This is another file than the one you were posting. Choose that one to go on, or cancel the post and start again.',
} satisfies Sentence
