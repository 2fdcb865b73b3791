import { loadWords } from '@direct-post/react/words'
import type { Decorator, Preview } from '@storybook/react-vite'
import { StrictMode, useLayoutEffect, type ReactNode } from 'react'
import { configure } from 'storybook/test'
import { listDocumented } from './documented.js'
import { violatesInNoLook } from './every-look.js'
import { choice, globalTypes, initialGlobals, looksOf, setLooks, type Globals } from './toolbar.js'
import '@direct-post/react/styles.css'
import './preview.css'

/** As patient as every other suite: a play function that waits only fails slower for it. */
configure({ asyncUtilTimeout: 5000 })

const withLooks: Decorator = (Story, { globals }) => (
  <StrictMode>
    <Page globals={globals}>
      <Story />
    </Page>
  </StrictMode>
)

/** A story has an iframe of its own, so its looks go on its `<html>`, as an app would set them. */
function Page({ globals, children }: { globals: Globals; children: ReactNode }) {
  const looks = JSON.stringify(looksOf(globals))
  useLayoutEffect(() => setLooks(JSON.parse(looks) as ReturnType<typeof looksOf>), [looks])

  const width = Number(globals['width'])
  return width > 0 ? <div style={{ inlineSize: width, marginInline: 'auto' }}>{children}</div> : children
}

export default {
  decorators: [withLooks],
  argTypesEnhancers: [listDocumented],
  loaders: [async ({ globals }) => ({ words: await loadWords(choice(globals, 'language', 'en')) })],
  afterEach: violatesInNoLook,
  parameters: {
    // Also: what is pressed is at least 24 pixels wide and high, or stands apart.
    a11y: { test: 'error', config: { rules: [{ id: 'target-size', enabled: true }] } },
    controls: { expanded: true },
    options: {
      storySort: {
        order: ['Start here', 'Guidelines', 'Parts', 'Flows', 'States', 'Themes', 'Tokens'],
      },
    },
    // `parameters.creator` names the creator a story is shown as; the stories that connect to the sandbox read it.
  },
  initialGlobals,
  globalTypes,
} satisfies Preview
