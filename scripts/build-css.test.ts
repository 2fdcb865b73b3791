import { fileURLToPath } from 'node:url'
import { build, type Rollup } from 'vite'
import { expect, it } from 'vitest'

const styles = fileURLToPath(new URL('../packages/react/src/styles/index.css', import.meta.url))

/** As a host's own build makes it smaller: Vite with nothing configured. */
async function minified(): Promise<string> {
  const made = (await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, rollupOptions: { input: styles } },
  })) as Rollup.RollupOutput
  return made.output.map((file) => (file.type === 'asset' ? String(file.source) : '')).join('')
}

it('keeps both colours of every pair when a host’s build minifies the sheet', async () => {
  const css = await minified()
  expect(css.match(/light-dark\(/g)?.length).toBeGreaterThan(20)
  // What a minifier puts in its place reads variables that a host's page does not set: no colour at all.
  expect(css.match(/[\w-]+:[^;}]*var\(--lightningcss[^;}]*/g)).toBeNull()
})
