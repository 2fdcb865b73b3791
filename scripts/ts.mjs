// Runs a TypeScript script, with the packages read from their sources: node scripts/ts.mjs scripts/guidelines.ts --check
import { mkdirSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const [script, ...args] = process.argv.slice(2)
const folder = fileURLToPath(new URL('../node_modules/.cache/scripts/', import.meta.url))
const outfile = join(folder, `${basename(script, '.ts')}-${process.pid}.mjs`)

mkdirSync(folder, { recursive: true })
const source = resolve(script)
await build({
  entryPoints: [source],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  sourcemap: 'inline',
  conditions: ['direct-post-source'],
  // Workspace packages go in, as sources; everything else stays where Node finds it.
  plugins: [
    {
      name: 'externals',
      setup: (b) =>
        b.onResolve({ filter: /^[^./]/ }, ({ path, kind }) =>
          kind === 'entry-point' || path.startsWith('@direct-post/') ? null : { path, external: true },
        ),
    },
  ],
  define: { 'import.meta.url': JSON.stringify(pathToFileURL(source).href) },
  logLevel: 'warning',
})

process.argv = [process.argv[0], source, ...args]
try {
  await import(pathToFileURL(outfile).href)
} finally {
  const { rmSync } = await import('node:fs')
  rmSync(outfile, { force: true })
}
