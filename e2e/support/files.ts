import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { copyFile, mkdtemp, open, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { VideoOptions } from '@direct-post/test-media'
import { writeVideo } from '@direct-post/test-media/node'

export interface Files {
  /** Makes a real MP4 and answers its path. */
  video(name: string, options: VideoOptions): Promise<string>
  bytes(name: string, bytes: Uint8Array | string): Promise<string>
  /** Begins like another file, is as large as asked, and takes next to nothing on disk. */
  sparse(name: string, like: string, size: number): Promise<string>
  remove(): Promise<void>
}

/** A folder for files that are made while the tests run. */
export async function createFiles(): Promise<Files> {
  const folder = await mkdtemp(join(tmpdir(), 'e2e-files-'))
  return {
    async video(name, options) {
      await writeVideo(join(folder, name), options)
      return join(folder, name)
    },
    async bytes(name, bytes) {
      await writeFile(join(folder, name), bytes)
      return join(folder, name)
    },
    async sparse(name, like, size) {
      await copyFile(like, join(folder, name))
      const file = await open(join(folder, name), 'r+')
      await file.truncate(size)
      await file.close()
      return join(folder, name)
    },
    remove: () => rm(folder, { recursive: true }),
  }
}

export async function sha256(path: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return hash.digest('hex')
}
