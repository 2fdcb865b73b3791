import { createClient, PostForm } from '@direct-post/react'
import '@direct-post/react/styles.css'
import { StrictMode, version } from 'react'
import { createRoot } from 'react-dom/client'

const client = createClient({ baseUrl: '/api/direct-post' })
const root = document.querySelector('#root')
if (!root) throw new Error('The page has no #root.')

document.documentElement.dataset['react'] = version
createRoot(root).render(
  <StrictMode>
    <PostForm client={client} locale="en-US" />
  </StrictMode>,
)
