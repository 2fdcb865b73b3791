import type { StorybookConfig } from '@storybook/react-vite'
import { defaultClientConditions, mergeConfig } from 'vite'

export default {
  framework: '@storybook/react-vite',
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.tsx', '../packages/react/src/**/*.stories.tsx'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-vitest'],
  core: { disableTelemetry: true },
  // The default prop reader; the other one needs a TypeScript API that TypeScript 7 does not have.
  typescript: { reactDocgen: 'react-docgen' },
  viteFinal: (config) =>
    mergeConfig(config, {
      // Relative, so that the static build works in any folder of any file server.
      base: './',
      // Stories are for current browsers; an older target would rewrite light-dark() and nesting in their sheets.
      build: { cssTarget: 'esnext' },
      // Packages are read from their sources, so Storybook waits for no build. See decisions/001.
      resolve: { conditions: ['direct-post-source', ...defaultClientConditions] },
    }),
} satisfies StorybookConfig
