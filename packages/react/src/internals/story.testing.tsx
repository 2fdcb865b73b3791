import type { Decorator } from '@storybook/react-vite'
import { useState, type ReactNode } from 'react'
import { createClient } from '../client/index.js'
import { PostForm } from '../post-form/index.js'
import { fakeServer, type Script } from './fakeServer.testing.js'
import '../styles/index.css'

/** A form around one part. `parameters.server` scripts what the server says, `parameters.title` presets the text. */
export const inForm: Decorator = (Story, { parameters }) => (
  <Form script={(parameters['server'] ?? {}) as Partial<Script>} title={String(parameters['title'] ?? '')}>
    <Story />
  </Form>
)

function Form({ script, title, children }: { script: Partial<Script>; title: string; children: ReactNode }) {
  const [client] = useState(() => createClient({ baseUrl: '/api/direct-post', fetch: fakeServer(script).fetch }))
  return (
    <PostForm.Root client={client} title={title} locale="en-US" style={{ padding: 24, maxInlineSize: '36rem' }}>
      {children}
    </PostForm.Root>
  )
}
