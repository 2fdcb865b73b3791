// Puts each entry of a package into one file, with what several share beside it: a server that is started often should
// not open a hundred small files for it. Run in the package's folder, after tsc wrote the types.
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'

const { exports, bin = {} } = JSON.parse(readFileSync('package.json', 'utf8'))
const files = [...Object.values(exports).map((entry) => entry.default), ...Object.values(bin)].filter(Boolean)

for (const name of readdirSync('dist', { recursive: true })) {
  if (/\.js(\.map)?$/.test(name)) rmSync(join('dist', name))
}

await build({
  entryPoints: files.map((file) => file.replace(/^\.\/dist\/(.*)\.js$/, 'src/$1.ts')),
  outdir: 'dist',
  chunkNames: 'shared/[name]-[hash]',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'neutral',
  target: 'es2022',
  packages: 'external',
  sourcemap: true,
  // The package holds its sources once already.
  sourcesContent: false,
  logLevel: 'warning',
})
