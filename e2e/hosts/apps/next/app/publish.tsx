'use client'

import { createClient, PostForm } from '@direct-post/react'
import { useEffect } from 'react'

const client = createClient({ baseUrl: '/api/direct-post' })

export function Publish() {
  useEffect(() => void (document.documentElement.dataset['hydrated'] = ''), [])
  return <PostForm client={client} locale="en-US" />
}
