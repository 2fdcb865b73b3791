import type { AxeResults, RunOptions, Spec } from 'axe-core'
import { looksOf, setLooks, type Globals } from './toolbar.js'

interface Story {
  globals: Globals
  parameters: Readonly<Record<string, unknown>>
  viewMode: string
}

/** Each is one axe run over the page as the story left it. The light one is the accessibility addon's. */
const LOOKS: Readonly<Record<string, Globals>> = {
  dark: { theme: 'dark' },
  'light, high contrast': { theme: 'light-contrast' },
  'dark, high contrast': { theme: 'dark-contrast' },
  'right to left': { direction: 'rtl' },
  compact: { density: 'compact' },
}

/** After a story's own test: no violation in any of the other looks either. Only under vitest, where it fails the build. */
export async function violatesInNoLook({ globals, parameters, viewMode }: Story): Promise<void> {
  const a11y = (parameters['a11y'] ?? {}) as { test?: string; config?: Spec; options?: RunOptions }
  if (!('__vitest_browser__' in globalThis) || viewMode !== 'story' || a11y.test !== 'error') return

  const { default: axe } = await import('axe-core')
  try {
    for (const [name, look] of Object.entries(LOOKS)) {
      setLooks(looksOf({ ...globals, ...look }))
      axe.reset()
      axe.configure({ ...a11y.config, rules: [{ id: 'region', enabled: false }, ...(a11y.config?.rules ?? [])] })
      report(name, await axe.run(document.body, { resultTypes: ['violations'], ...a11y.options }))
    }
  } finally {
    setLooks(looksOf(globals))
  }
}

function report(look: string, { violations }: AxeResults): void {
  if (violations.length === 0) return
  const lines = violations.flatMap(({ id, help, nodes }) => [
    `${id}: ${help}`,
    ...nodes.map(({ html, failureSummary }) => `  ${html}\n  ${failureSummary?.replaceAll('\n', '\n  ')}`),
  ])
  throw new Error(`Accessibility violations, ${look}:\n${lines.join('\n')}`)
}
