import { createClient, PostForm, type PostFormProps, type Words } from '@direct-post/react'
import type { SandboxOptions } from '@direct-post/sandbox'
import { createLoop, type Loop } from '../packages/react/src/internals/loop.testing.js'
import { choice, type Globals } from './toolbar.js'

interface LoadedBy {
  parameters: Readonly<Record<string, unknown>>
  globals: Globals
}

/**
 * Server and sandbox for one story, inside the tab: the page talks to a real server, which talks to a
 * second TikTok, and no port is open. `parameters.creator` names the connected account, or several; the
 * toolbar may name another.
 */
export const inSandbox = {
  loaders: [
    async ({ parameters, globals }: LoadedBy) => {
      const asked = choice(globals, 'creator', 'story')
      const own = (parameters['creator'] as string | string[] | undefined) ?? 'public'
      const creators = asked !== 'story' ? [asked] : [own].flat()
      const loop = await createLoop({ creators, sandbox: (parameters['sandbox'] as SandboxOptions | undefined) ?? {} })
      return { loop, client: createClient({ baseUrl: '/api/direct-post', fetch: loop.fetch }) }
    },
  ],
  render: (
    args: Partial<PostFormProps>,
    { loaded, globals }: { loaded: Record<string, unknown>; globals: Globals },
  ) => (
    <PostForm
      {...args}
      client={loaded['client'] as ReturnType<typeof createClient>}
      {...spokenIn({ loaded, globals })}
    />
  ),
}

/** The loop behind a story, to look at what arrived. */
export const loopOf = ({ loaded }: { loaded: Record<string, unknown> }) => loaded['loop'] as Loop

/** The words and the locale that the toolbar asks for. */
export function spokenIn({ loaded, globals }: { loaded: Record<string, unknown>; globals: Globals }) {
  const language = choice(globals, 'language', 'en')
  return { words: loaded['words'] as Words, locale: language === 'en' ? 'en-US' : language }
}
