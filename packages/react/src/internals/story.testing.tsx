import { emptyDraft, type Draft } from '@direct-post/core'
import type { Decorator } from '@storybook/react-vite'
import { useState, type ComponentType, type ReactNode } from 'react'
import { createClient } from '../client/index.js'
import { PostForm } from '../post-form/index.js'
import { createPostStore, type PostState } from '../store/index.js'
import { english } from '../words/english.js'
import type { Words } from '../words/words.js'
import { apiError, fakeServer, type Script } from './fakeServer.testing.js'
import { samplePhotos, sampleVideo } from './media.testing.js'
import '../styles/index.css'

/** What a part's controls change: the creator and what was typed, never the part's insides. */
export interface PartArgs {
  nickname: string
  text: string
  isPrivate: boolean
  commentDisabled: boolean
  duetDisabled: boolean
  stitchDisabled: boolean
  maxVideoSeconds: number
}

const DEFAULTS: PartArgs = {
  nickname: 'Ana Bakes',
  text: '',
  isPrivate: false,
  commentDisabled: false,
  duetDisabled: false,
  stitchDisabled: false,
  maxVideoSeconds: 300,
}

const SENTENCES: Record<keyof PartArgs, string> = {
  nickname: 'As TikTok knows the creator (1a).',
  text: 'The caption that the host presets; it stays editable (5b).',
  isPrivate: 'A private account offers other levels (2b).',
  commentDisabled: 'Turned off in TikTok (2c).',
  duetDisabled: 'Turned off in TikTok (2c).',
  stitchDisabled: 'Turned off in TikTok (2c).',
  maxVideoSeconds: 'The longest video of this creator (1c), in seconds.',
}

/**
 * A form around one part, with controls. `parameters.server` scripts what the server says (`silent`: it
 * never answers), `parameters.draft` what was chosen, `parameters.media` (`video` or `photos`) what was
 * picked, `parameters.state` anything else that the page knows.
 */
export function part(...controls: (keyof PartArgs)[]) {
  return {
    decorators: [inForm],
    loaders: [loadMedia],
    args: Object.fromEntries(controls.map((name) => [name, DEFAULTS[name]])) as Partial<PartArgs>,
    argTypes: Object.fromEntries(
      controls.map((name) => [
        name,
        {
          description: SENTENCES[name],
          control: controlOf(DEFAULTS[name]),
          table: { category: 'Creator and draft' },
        },
      ]),
    ),
    render: (_: unknown, { component }: { component?: unknown }) => {
      const Part = component as ComponentType
      return <Part />
    },
  }
}

const controlOf = (value: string | number | boolean) =>
  typeof value === 'string'
    ? ('text' as const)
    : typeof value === 'boolean'
      ? ('boolean' as const)
      : ('number' as const)

async function loadMedia({ parameters }: { parameters: Readonly<Record<string, unknown>> }) {
  if (parameters['media'] === 'video') return { media: await sampleVideo() }
  return parameters['media'] === 'photos' ? { media: await samplePhotos() } : {}
}

const inForm: Decorator = (Story, { parameters, args, globals, loaded }) => {
  const looks: PartArgs = { ...DEFAULTS, ...args }
  const creator = typeof globals['creator'] === 'string' ? globals['creator'] : 'story'
  return (
    // Another creator is another form.
    <Form
      key={JSON.stringify([looks, creator])}
      server={serverOf(
        { ...scriptOf(looks, creator), ...(parameters['server'] as Partial<Script> | undefined) },
        parameters,
      )}
      draft={(parameters['draft'] ?? {}) as Partial<Draft>}
      state={{
        ...(loaded['media'] ? { media: loaded['media'] as PostState['media'] } : {}),
        ...(parameters['state'] as Partial<PostState> | undefined),
      }}
      title={looks.text}
      words={(loaded as { words?: Words }).words ?? english}
      locale={typeof globals['language'] === 'string' && globals['language'] !== 'en' ? globals['language'] : 'en-US'}
    >
      <Story />
    </Form>
  )
}

const serverOf = (script: Partial<Script>, { silent }: Readonly<Record<string, unknown>>): typeof fetch =>
  silent ? () => new Promise<never>(() => {}) : fakeServer(script).fetch

interface FormProps {
  server: typeof fetch
  draft: Partial<Draft>
  state: Partial<PostState>
  title: string
  words: Words
  locale: string
  children: ReactNode
}

function Form({ server, draft, state, title, words, locale, children }: FormProps) {
  const [store] = useState(() => {
    const client = createClient({ baseUrl: '/api/direct-post', fetch: server })
    const made = createPostStore({ client, title })
    made.setState({ draft: { ...emptyDraft(), title, ...draft }, ...state })
    return made
  })
  return (
    <PostForm.Root store={store} words={words} locale={locale} style={{ padding: 24, maxInlineSize: '36rem' }}>
      {children}
    </PostForm.Root>
  )
}

/** The same creators as the sandbox has, as far as one part can show them. */
function scriptOf(looks: PartArgs, creator: string): Partial<Script> {
  const off = { duet_disabled: true, stitch_disabled: true }
  const known: Record<string, Script['creatorInfo']> = {
    private: { privacy_level_options: ['FOLLOWER_OF_CREATOR', 'MUTUAL_FOLLOW_FRIENDS', 'SELF_ONLY'], ...off },
    'no-duet-stitch': off,
    'no-interactions': { comment_disabled: true, ...off },
    'sixty-seconds': { max_video_post_duration_sec: 60 },
    'long-name': { creator_nickname: 'Maximiliana-Theodora von Hohenberg-Wallerstein und zu Oettingen 🎻🪁' },
    'right-to-left': { creator_nickname: 'ليلى بن يوسف' },
  }
  const stopped: Record<string, string> = {
    capped: 'spam_risk_too_many_posts',
    banned: 'spam_risk_user_banned_from_posting',
  }
  const code = stopped[creator]
  return {
    creatorInfo: {
      creator_nickname: looks.nickname,
      comment_disabled: looks.commentDisabled,
      duet_disabled: looks.duetDisabled,
      stitch_disabled: looks.stitchDisabled,
      max_video_post_duration_sec: looks.maxVideoSeconds,
      ...(looks.isPrivate ? known['private'] : {}),
      ...known[creator],
    },
    ...(code ? { creatorError: apiError({ code, retry: 'later', message: 'Try again later.' }) } : {}),
  }
}
