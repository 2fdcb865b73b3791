import { createHash } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import type { AuditConfig } from '../config.js'

export interface MediaFile {
  path: string
  isPhoto: boolean
  /** Bytes. */
  size: number
  sha256: string
}

/** What is picked. */
export interface MediaFiles {
  video: MediaFile
  /** 65 seconds, for an account that may post one minute. */
  longVideo: MediaFile
  photos: readonly MediaFile[]
  /** Removes what was unpacked. */
  remove(): Promise<void>
}

const asset = (name: string) => fileURLToPath(new URL(`../../../assets/${name}`, import.meta.url))

/** The config's own files where it names some; else those that come with the package, unpacked for the time being. */
export async function loadFiles({ video, photos }: AuditConfig): Promise<MediaFiles> {
  const folder = await mkdtemp(join(tmpdir(), 'direct-post-audit-'))
  const unpacked = async (name: string) => {
    const path = join(folder, name)
    await writeFile(path, await promisify(gunzip)(await readFile(asset(`${name}.gz`))))
    return path
  }
  const pictures = photos === undefined || photos === false ? [asset('first.jpg'), asset('second.jpg')] : photos
  return {
    video: await describe(video ?? (await unpacked('short.mp4'))),
    longVideo: await describe(await unpacked('long.mp4')),
    photos: await Promise.all(pictures.map(describe)),
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}

async function describe(path: string): Promise<MediaFile> {
  const bytes = await readFile(path)
  const isPhoto = ['.jpg', '.jpeg', '.webp', '.png'].includes(extname(path).toLowerCase())
  return { path, isPhoto, size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }
}
