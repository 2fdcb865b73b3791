import { cp, mkdir, mkdtemp, realpath, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Tarball } from './tarballs.js'

const ROOT = fileURLToPath(new URL('../../../', import.meta.url))
const APPS = fileURLToPath(new URL('../apps/', import.meta.url))

export interface FreshApp {
  folder: string
  /** A file of an installed package. */
  installed(path: string): string
  /** The file behind a command that the kit brings. */
  bin(command: string): string
  remove(): Promise<void>
}

export interface FreshAppOptions {
  /** A folder of `apps`. */
  source: string
  /** What `npm install` named besides the kit, by the workspace folder that holds it in this version. */
  packages: Record<string, readonly string[]>
  /** Workspace folders whose packages the kit's own dependencies come from, the first that has one. */
  dependenciesFrom: readonly string[]
}

/**
 * An app in a folder of its own, far from this workspace, with the kit installed from its tarballs. The
 * node_modules are laid as pnpm lays them: a package finds what its own package.json names and nothing else, so a
 * forgotten dependency fails here as it would for everybody. What is not ours is linked from where the workspace
 * has it, so that nothing is downloaded in a test.
 */
export async function freshApp(tarballs: readonly Tarball[], options: FreshAppOptions): Promise<FreshApp> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), `fresh-${options.source}-`)))
  await cp(join(APPS, options.source), folder, { recursive: true })
  await cp(join(APPS, 'server.mjs'), join(folder, 'server.mjs'))

  for (const [from, names] of Object.entries(options.packages)) {
    for (const name of names) await link(await find(name, [from]), join(folder, 'node_modules', name))
  }
  const homes = new Map(
    tarballs.map(({ short, manifest }) => [manifest.name, join(folder, 'node_modules/.kit', short)]),
  )
  for (const tarball of tarballs) await install(tarball, homes, folder, options.dependenciesFrom)
  return {
    folder,
    installed: (path) => join(folder, 'node_modules', path),
    bin: (command) => binOf(tarballs, command, folder),
    remove: () => rm(folder, { recursive: true, maxRetries: 5 }),
  }
}

async function install(
  { folder, manifest }: Tarball,
  homes: ReadonlyMap<string, string>,
  app: string,
  dependenciesFrom: readonly string[],
) {
  const home = join(homes.get(manifest.name) ?? '', 'node_modules')
  await cp(folder, join(home, manifest.name), { recursive: true })
  await link(join(home, manifest.name), join(app, 'node_modules', manifest.name))

  for (const name of Object.keys(manifest.dependencies ?? {})) {
    const ours = homes.get(name)
    const place = ours ? join(ours, 'node_modules', name) : await find(name, dependenciesFrom)
    await link(place, join(home, name))
  }
  const peers = Object.keys(manifest.peerDependencies ?? {})
  for (const name of peers.filter((each) => !manifest.peerDependenciesMeta?.[each]?.optional)) {
    // A peer is the app's own, as it must be.
    const place = await realpath(join(app, 'node_modules', name)).catch(() => null)
    if (place) await link(place, join(home, name))
  }
}

function binOf(tarballs: readonly Tarball[], command: string, folder: string): string {
  const owner = tarballs.find(({ manifest }) => manifest.bin?.[command])?.manifest
  if (!owner?.bin?.[command]) throw new Error(`None of the packages has a command ${command}.`)
  return join(folder, 'node_modules', owner.name, owner.bin[command])
}

async function find(name: string, places: readonly string[]): Promise<string> {
  for (const place of places) {
    const found = await realpath(join(ROOT, place, 'node_modules', name)).catch(() => null)
    if (found) return found
  }
  throw new Error(
    `${name} is in the node_modules of none of: ${places.join(', ')}. The fresh app cannot get it without a download. ` +
      `Add it to the package.json of ${places[0]}.`,
  )
}

async function link(target: string, path: string) {
  await mkdir(dirname(path), { recursive: true })
  await symlink(target, path, 'junction')
}
