import { createReadStream } from 'node:fs'
import { mkdir, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { HandlerOptions } from '@direct-post/server'

type Storage = NonNullable<HandlerOptions['media']>['storage']

/** Photos wait in a folder until TikTok has pulled them; TikTok takes photos in no other way. */
export function photoFolder(folder: string): Storage {
  // The kit mints the keys. A name with a dot or a slash would be none of them.
  const pathOf = (key: string) => (/^[\w-]+$/.test(key) ? join(folder, key) : null)

  return {
    async get(key, range) {
      const path = pathOf(key)
      const file = path && (await stat(path).catch(() => null))
      if (!path || !file) return null
      const part = range ? { start: range.firstByte, end: range.lastByte } : {}
      return { body: createReadStream(path, part), size: file.size }
    },
    async put(key, bytes) {
      const path = pathOf(key)
      if (!path) throw new Error(`The demo cannot keep a photo under the name ${JSON.stringify(key)}.`)
      await mkdir(folder, { recursive: true })
      await writeFile(path, bytes)
    },
    async delete(key) {
      const path = pathOf(key)
      if (path) await rm(path, { force: true })
    },
  }
}
