import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const run = promisify(execFile)
const ROOT = fileURLToPath(new URL('../../../', import.meta.url))

const KIT: ReadonlySet<string> = new Set(['core', 'react', 'server', 'sandbox'])

export interface Manifest {
  name: string
  version: string
  private?: boolean
  dependencies?: Record<string, string>
  peerDependencies?: Record<string, string>
  peerDependenciesMeta?: Record<string, { optional?: boolean }>
  bin?: Record<string, string>
  exports: Record<string, unknown>
}

export interface Tarball {
  /** `react`, of `@direct-post/react`. */
  short: string
  /** The packed file. */
  file: string
  /** Its content, unpacked. */
  folder: string
  /** The package.json that people get. */
  manifest: Manifest
}

export interface Packed {
  tarballs: readonly Tarball[]
  /** Those of the page and its server; the audit stays with the developer. */
  kit: readonly Tarball[]
  remove(): Promise<void>
}

/** Everything that would go to the registry, packed as it would go there, from the sources as they are now. */
export async function packAll(): Promise<Packed> {
  await run(process.execPath, [join(ROOT, 'node_modules/turbo/bin/turbo'), 'run', 'build', '--filter=./packages/*'], {
    cwd: ROOT,
    env: { ...process.env, TURBO_TELEMETRY_DISABLED: '1' },
  })
  const target = await mkdtemp(join(tmpdir(), 'direct-post-packed-'))
  const shorts = await published()
  const tarballs = await Promise.all(shorts.map((short) => pack(short, join(target, short))))
  const kit = tarballs.filter(({ short }) => KIT.has(short))
  return { tarballs, kit, remove: () => rm(target, { recursive: true }) }
}

async function published(): Promise<string[]> {
  const shorts = await readdir(join(ROOT, 'packages'))
  const manifests = await Promise.all(shorts.map((short) => readManifest(join(ROOT, 'packages', short))))
  return shorts.filter((_, index) => manifests[index]?.private !== true)
}

async function pack(short: string, target: string): Promise<Tarball> {
  await run('pnpm', ['pack', '--pack-destination', target], { cwd: join(ROOT, 'packages', short) })
  const [name = ''] = await readdir(target)
  const file = join(target, name)
  await run('tar', ['-xzf', file, '-C', target])
  const folder = join(target, 'package')
  return { short, file, folder, manifest: await readManifest(folder) }
}

async function readManifest(folder: string): Promise<Manifest> {
  // pnpm and npm refuse a package.json of another shape before we see it.
  return JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as Manifest
}
