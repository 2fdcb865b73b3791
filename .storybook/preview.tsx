import type { Decorator, Preview } from '@storybook/react-vite'
import { StrictMode, useLayoutEffect, type ReactNode } from 'react'

const withThemeAndDirection: Decorator = (Story, { globals }) => (
  <StrictMode>
    <Page theme={String(globals['theme'])} direction={String(globals['direction'])}>
      <Story />
    </Page>
  </StrictMode>
)

/** A story has an iframe of its own, so theme and direction go on its `<html>`, as an app would set them. */
function Page({ theme, direction, children }: { theme: string; direction: string; children: ReactNode }) {
  useLayoutEffect(() => {
    document.documentElement.setAttribute('data-dp-theme', theme)
    document.documentElement.setAttribute('dir', direction)
    document.body.style.background = theme === 'dark' ? '#121212' : '#ffffff'
  }, [theme, direction])

  return children
}

export default {
  decorators: [withThemeAndDirection],
  parameters: {
    a11y: { test: 'error' },
    // `parameters.creator` names the creator a story is shown as; the stories that connect to the sandbox read it.
  },
  initialGlobals: { theme: 'light', direction: 'ltr' },
  globalTypes: {
    theme: {
      description: 'Colours',
      toolbar: {
        title: 'Theme',
        icon: 'contrast',
        dynamicTitle: true,
        items: [
          { value: 'light', title: 'Light' },
          { value: 'dark', title: 'Dark' },
        ],
      },
    },
    direction: {
      description: 'Text direction',
      toolbar: {
        title: 'Direction',
        icon: 'transfer',
        dynamicTitle: true,
        items: [
          { value: 'ltr', title: 'Left to right' },
          { value: 'rtl', title: 'Right to left' },
        ],
      },
    },
  },
} satisfies Preview
