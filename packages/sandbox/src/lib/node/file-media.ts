import { createHash, type Hash as NodeHash } from 'node:crypto'
import { mkdir, open, rm, type FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import type { Hash, MediaStore } from '../media/store.js'

/** Open files at a time; the longest unused is closed first. */
const OPEN_MAX = 32

/** Spools received bytes to files in a folder, so that 4 GB need no memory. */
export function fileMedia(folder: string): MediaStore {
  const files = createFiles(folder)

  return {
    async write(key, offset, bytes) {
      const file = await files.get(key)
      for (let done = 0; done < bytes.length;) {
        const { bytesWritten } = await file.write(bytes, done, bytes.length - done, offset + done)
        done += bytesWritten
      }
    },
    async read(key, first, end) {
      const bytes = new Uint8Array(end - first)
      const { bytesRead } = await (await files.get(key)).read(bytes, 0, bytes.length, first)
      return bytes.subarray(0, bytesRead)
    },
    createHash: () => nodeHash(createHash('sha256')),
    async clear() {
      await files.closeAll()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

function createFiles(folder: string) {
  const handles = new Map<string, Promise<FileHandle>>()

  async function openFile(key: string): Promise<FileHandle> {
    await mkdir(folder, { recursive: true })
    const path = join(folder, encodeURIComponent(key))
    // 'r+' keeps what an earlier run received; a new file needs 'w+'.
    return open(path, 'r+').catch(() => open(path, 'w+'))
  }

  return {
    get(key: string): Promise<FileHandle> {
      const handle = handles.get(key) ?? openFile(key)
      handles.delete(key)
      handles.set(key, handle)
      closeOldest(handles)
      return handle
    },
    async closeAll() {
      const open = [...handles.values()]
      handles.clear()
      await Promise.all(open.map(async (handle) => (await handle).close()))
    },
  }
}

function closeOldest(handles: Map<string, Promise<FileHandle>>): void {
  const oldest = handles.size > OPEN_MAX ? [...handles][0] : undefined
  if (!oldest) return
  handles.delete(oldest[0])
  void oldest[1].then((handle) => handle.close())
}

function nodeHash(hash: NodeHash): Hash {
  return {
    update: (bytes) => hash.update(bytes),
    copy: () => nodeHash(hash.copy()),
    hex: () => hash.digest('hex'),
  }
}
