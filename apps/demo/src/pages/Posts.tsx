import type { PostProgress } from '@direct-post/core'
import { createClient } from '@direct-post/react/client'
import { useEffect, useState } from 'react'
import { follow } from '../lib/place.js'
import { useTitle } from '../lib/title.js'

const client = createClient({ baseUrl: '/api/direct-post' })

const STATUS: Readonly<Record<PostProgress['status'], string>> = {
  sending: 'Being sent',
  uploading: 'Upload not finished',
  processing: 'TikTok is working on it',
  posted: 'Posted',
  delivered_to_inbox: 'In the TikTok inbox',
  failed: 'Failed',
  cancelled: 'Cancelled',
  unknown: 'Not known',
  needs_attention: 'Needs a look',
}

type Loaded =
  | { status: 'loading' }
  | { status: 'failed'; message: string }
  | { status: 'ready'; posts: readonly PostProgress[]; names: ReadonlyMap<string, string> }

export function Posts({ sandboxUrl }: { sandboxUrl: string }) {
  useTitle('Posts')
  const history = useHistory()

  return (
    <>
      <header className="ks-PageHead">
        <h1>Posts</h1>
        <a className="ks-Button" href={sandboxUrl} target="_blank" rel="noreferrer">
          Open your TikTok stand-in
        </a>
      </header>
      {history.status === 'failed' && <p role="alert">{history.message}</p>}
      {history.status === 'ready' && history.posts.length === 0 && (
        <p className="ks-Nothing">
          Nothing posted yet. Start with{' '}
          <a href="/" onClick={follow}>
            one of this week’s clips
          </a>
          .
        </p>
      )}
      {history.status === 'ready' && history.posts.length > 0 && (
        <ul className="ks-Posts">
          {history.posts.map((post) => (
            <li key={post.id} className="ks-PostRow" data-status={post.status}>
              <span className="ks-PostStatus">{STATUS[post.status]}</span>
              <bdi>{history.names.get(post.accountId)}</bdi>
              <time dateTime={new Date(post.createdAt).toISOString()}>{new Date(post.createdAt).toLocaleString()}</time>
              {post.message !== null && <p>{post.message}</p>}
              {post.postUrl !== null && (
                <a href={post.postUrl} target="_blank" rel="noreferrer">
                  See the post
                </a>
              )}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function useHistory(): Loaded {
  const [history, setHistory] = useState<Loaded>({ status: 'loading' })
  useEffect(() => {
    let left = false
    async function read() {
      const [posts, accounts] = await Promise.all([client.posts(), client.accounts()])
      if (left) return
      if (!posts.ok) return setHistory({ status: 'failed', message: posts.error.message })
      const list = accounts.ok ? accounts.value : []
      const names = new Map(list.map(({ id, nickname, username }) => [id, nickname ?? username ?? '']))
      setHistory({ status: 'ready', posts: posts.value, names })
    }

    void read()
    return () => {
      left = true
    }
  }, [])
  return history
}
