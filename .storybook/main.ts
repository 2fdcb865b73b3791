import type { StorybookConfig } from '@storybook/react-vite'
import { defaultClientConditions, mergeConfig } from 'vite'

export default {
  framework: '@storybook/react-vite',
  stories: ['../packages/react/src/**/*.stories.tsx', '../stories/**/*.stories.tsx'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-vitest'],
  core: { disableTelemetry: true },
  // The default prop reader; the other one needs a TypeScript API that TypeScript 7 does not have.
  typescript: { reactDocgen: 'react-docgen' },
  // Packages are read from their sources, so Storybook waits for no build. See decisions/001.
  viteFinal: (config) =>
    mergeConfig(config, { resolve: { conditions: ['direct-post-source', ...defaultClientConditions] } }),
} satisfies StorybookConfig
