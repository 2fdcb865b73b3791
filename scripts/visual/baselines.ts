import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Environment } from './environment.js'
import { samePixels, type Picture } from './picture.js'
import { readPng } from './png/read.js'
import { writePng } from './png/write.js'

/** One picture per shot, named by its key, and what they were made with. */
export interface Baselines {
  keys: readonly string[]
  environment: Environment | null
  read(key: string): Promise<Picture | null>
  /** Leaves the file alone when its pixels are these already, so that git sees no change. */
  write(key: string, picture: Picture): Promise<void>
  remove(key: string): Promise<void>
  writeEnvironment(environment: Environment): Promise<void>
}

export async function openBaselines(folder: string): Promise<Baselines> {
  await mkdir(folder, { recursive: true })
  const names = await readdir(folder)
  const fileOf = (key: string) => join(folder, `${key}.png`)
  const environmentFile = join(folder, 'environment.json')

  const read = async (key: string) => {
    const file = await readFile(fileOf(key)).catch(() => null)
    return file && readPng(file)
  }
  return {
    keys: names.filter((name) => name.endsWith('.png')).map((name) => name.slice(0, -'.png'.length)),
    environment: names.includes('environment.json')
      ? (JSON.parse(await readFile(environmentFile, 'utf8')) as Environment)
      : null,
    read,
    async write(key, picture) {
      const before = await read(key)
      if (!before || !samePixels(before, picture)) await writeFile(fileOf(key), writePng(picture))
    },
    remove: (key) => rm(fileOf(key)),
    writeEnvironment: (environment) => writeFile(environmentFile, `${JSON.stringify(environment, null, 2)}\n`),
  }
}
