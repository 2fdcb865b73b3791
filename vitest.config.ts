import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { storybookTest } from '@storybook/addon-vitest/vitest-plugin'
import react from '@vitejs/plugin-react'
import { playwright } from '@vitest/browser-playwright'
import { defaultClientConditions, defaultServerConditions } from 'vite'
import { configDefaults, defineConfig } from 'vitest/config'
import { chromiumArgs, findChromium } from './scripts/chromium.mjs'
import { LongestFirst } from './scripts/lib/longest-first.js'

const root = fileURLToPath(new URL('.', import.meta.url))
const at = (path: string) => root + path

/** Packages are read from their sources, so no suite here waits for a build. See decisions/001. */
const fromSource = {
  resolve: { conditions: ['direct-post-source', ...defaultClientConditions] },
  ssr: { resolve: { conditions: ['direct-post-source', ...defaultServerConditions] } },
}

/** A function, because projects that share one `browser` object report under each other's names. */
function browser() {
  const executablePath = findChromium()
  return {
    enabled: true,
    headless: true,
    screenshotFailures: false,
    provider: playwright({
      launchOptions: { args: chromiumArgs, ...(executablePath ? { executablePath } : {}) },
      contextOptions: { reducedMotion: 'reduce' as const },
    }),
    instances: [{ browser: 'chromium' as const }],
  }
}

/** An assertion that waits gives up well before its test does, so that the report shows what it saw. */
const patience = { poll: { timeout: 5_000 } }

/**
 * The files in Node wait for much of their time: for a browser, a server, a process that starts. Three at a time keep two
 * processors busy. They come after those in a browser, of which three run at a time already, one of each project.
 */
const inNode = { maxWorkers: Math.max(3, availableParallelism() - 1), sequence: { groupOrder: 1 } }

/** Storybook takes seconds to start, so a run of other projects, named one by one, leaves it out. */
function without(name: string) {
  const asked = process.argv.flatMap((arg, i, all) =>
    arg === '--project' ? [all[i + 1] ?? ''] : (/^--project=(.*)/.exec(arg)?.slice(1) ?? []),
  )
  return asked.length > 0 && asked.every((project) => /^\w+$/.test(project) && project !== name)
}

// Named, because a dependency that is found in the middle of a run reloads the page, with a second React in it.
const browserDeps = [
  'react',
  'react-dom/client',
  'react-dom/server.browser',
  'react/jsx-dev-runtime',
  'vitest-browser-react',
]

const componentTests = at('packages/react/src/**/*.test.tsx')

/** Loads the kit once, and not once for each file. What a test leaves behind is swept away before the next. */
const inOnePage = { isolate: false, setupFiles: [at('packages/react/src/internals/setup.testing.ts')] }

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        ...fromSource,
        test: {
          name: 'unit',
          root,
          environment: 'node',
          include: [
            'packages/{core,server,sandbox,test-media,audit}/**/*.test.ts',
            'packages/react/**/*.node.test.ts',
            'scripts/**/*.test.ts',
          ],
          exclude: [...configDefaults.exclude, '**/dist/**'],
          ...inNode,
          testTimeout: 30_000,
          hookTimeout: 30_000,
          server: { deps: { inline: [/@direct-post\//] } },
        },
      },
      {
        ...fromSource,
        plugins: [react()],
        optimizeDeps: { include: browserDeps },
        test: {
          name: 'browser',
          root,
          include: [componentTests],
          ...inOnePage,
          testTimeout: 30_000,
          expect: patience,
          browser: browser(),
        },
      },
      {
        // The same files again. Its root holds React 18, and `dedupe` makes everyone, Radix included, take that one.
        ...fromSource,
        root: at('apps/compat18'),
        resolve: { ...fromSource.resolve, dedupe: ['react', 'react-dom', 'vitest-browser-react'] },
        plugins: [react()],
        optimizeDeps: { include: browserDeps },
        test: {
          name: 'react18',
          root: at('apps/compat18'),
          dir: root,
          include: [componentTests],
          ...inOnePage,
          testTimeout: 30_000,
          expect: patience,
          browser: browser(),
        },
      },
      ...(without('storybook')
        ? []
        : [
            {
              ...fromSource,
              plugins: [storybookTest({ configDir: at('.storybook') })],
              test: { name: 'storybook', isolate: false, testTimeout: 30_000, expect: patience, browser: browser() },
            },
          ]),
      {
        ...fromSource,
        test: {
          name: 'e2e',
          root,
          environment: 'node',
          include: ['e2e/**/*.e2e.ts'],
          testTimeout: 120_000,
          expect: { poll: { timeout: 15_000 } },
          hookTimeout: 120_000,
          globalSetup: at('e2e/support/built.ts'),
          ...inNode,
          server: { deps: { inline: [/@direct-post\//] } },
        },
      },
    ],
  },
})
