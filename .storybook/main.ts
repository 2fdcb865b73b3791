import type { StorybookConfig } from '@storybook/react-vite'

export default {
  framework: '@storybook/react-vite',
  stories: ['../packages/react/src/**/*.stories.tsx', '../stories/**/*.stories.tsx'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-vitest'],
  core: { disableTelemetry: true },
  // The default prop reader; the other one needs a TypeScript API that TypeScript 7 does not have.
  typescript: { reactDocgen: 'react-docgen' },
} satisfies StorybookConfig
