// Writes the style entries of a package to dist, each as one file with its @imports inlined. Run in the package's folder.
import { existsSync } from 'node:fs'
import { build } from 'esbuild'

const entries = {
  styles: 'src/styles/index.css',
  critical: 'src/styles/critical.css',
  tokens: 'src/styles/tokens.css',
}
const present = Object.fromEntries(Object.entries(entries).filter(([, source]) => existsSync(source)))

await build({
  entryPoints: present,
  outdir: 'dist',
  bundle: true,
  // No target: the sheets use cascade layers, and lowering them would change who wins.
  logLevel: 'warning',
})
