import { createClient, PostForm, type PostFormProps } from '@direct-post/react'
import type { SandboxOptions } from '@direct-post/sandbox'
import { createLoop, type Loop } from '../packages/react/src/internals/loop.testing.js'
import '@direct-post/react/styles.css'

/**
 * Server and sandbox for one story, inside the tab: the page talks to a real server, which talks to a
 * second TikTok, and no port is open. `parameters.creator` names the connected account, or several.
 */
export const inSandbox = {
  loaders: [
    async ({ parameters }: { parameters: Readonly<Record<string, unknown>> }) => {
      const creators = [(parameters['creator'] as string | string[] | undefined) ?? 'public'].flat()
      const loop = await createLoop({ creators, sandbox: (parameters['sandbox'] as SandboxOptions | undefined) ?? {} })
      return { loop, client: createClient({ baseUrl: '/api/direct-post', fetch: loop.fetch }) }
    },
  ],
  render: (args: Partial<PostFormProps>, { loaded }: { loaded: Record<string, unknown> }) => (
    <PostForm {...args} client={loaded['client'] as ReturnType<typeof createClient>} locale="en-US" />
  ),
}

/** The loop behind a story, to look at what arrived. */
export const loopOf = ({ loaded }: { loaded: Record<string, unknown> }) => loaded['loop'] as Loop
