import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import type { TestProject } from 'vitest/node'

export const DEMO = fileURLToPath(new URL('../../apps/demo/', import.meta.url))
const LAB = fileURLToPath(new URL('../lab/', import.meta.url))
const SOURCES = [join(DEMO, 'src'), fileURLToPath(new URL('../../packages/', import.meta.url))]

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder with the lab's pages, as they are served. */
    labPages: string
  }
}

/** Once for all files of tests, before the first: they run side by side, and two builds into one folder would meet. */
export default async function setup({ provide }: TestProject) {
  // In a folder of its own, so that two runs at a time do not meet either.
  const labPages = await mkdtemp(join(tmpdir(), 'lab-'))
  await build({ root: LAB, logLevel: 'error', build: { outDir: labPages, emptyOutDir: true } })
  provide('labPages', labPages)
  await buildDemo()
  return () => rm(labPages, { recursive: true })
}

let demo: Promise<void> | undefined

/** The demo's page, when a source is newer than it. */
export function buildDemo(): Promise<void> {
  return (demo ??= buildWhenOld())
}

async function buildWhenOld() {
  const built = await stat(join(DEMO, 'dist/index.html')).catch(() => null)
  const newest = Math.max(...(await Promise.all(SOURCES.map(newestIn))))
  if (built && built.mtimeMs > newest) return
  await build({ root: DEMO, logLevel: 'error' })
}

async function newestIn(folder: string): Promise<number> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true })
  const sources = entries.filter(
    (entry) =>
      entry.isFile() && /\.(tsx?|css|svg|html)$/.test(entry.name) && !/node_modules|\/dist/.test(entry.parentPath),
  )
  const times = await Promise.all(
    sources.map(async (entry) => (await stat(join(entry.parentPath, entry.name))).mtimeMs),
  )
  return Math.max(0, ...times)
}
