// Writes dist/element: the custom element with its own React and its styles, for pages that build nothing.
import { build } from 'esbuild'

/** `x.css?inline` is the bundled sheet as text, as in the tests. */
const inlineCss = {
  name: 'inline-css',
  setup({ onResolve, onLoad, resolve }) {
    onResolve({ filter: /\.css\?inline$/ }, async ({ path, ...rest }) => {
      const { path: found } = await resolve(path.replace('?inline', ''), { ...rest, kind: 'import-statement' })
      return { path: found, namespace: 'inline-css' }
    })
    onLoad({ filter: /.*/, namespace: 'inline-css' }, async ({ path }) => {
      const { outputFiles } = await build({ entryPoints: [path], bundle: true, minify: true, write: false })
      return { contents: outputFiles[0].text, loader: 'text' }
    })
  },
}

await build({
  entryPoints: { 'direct-post-form': 'src/element/index.ts' },
  outdir: 'dist/element-bundle',
  bundle: true,
  splitting: true,
  format: 'esm',
  target: 'es2022',
  jsx: 'automatic',
  minify: true,
  conditions: ['direct-post-source'],
  define: { 'process.env.NODE_ENV': '"production"' },
  plugins: [inlineCss],
  logLevel: 'warning',
})
