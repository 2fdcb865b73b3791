import { mkdir, rename, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { writeVideo } from '@direct-post/test-media/node'
import { PICTURES, SIZE } from './pictures.js'

export type ClipId = keyof typeof PICTURES

/** A short video for people who have none at hand. */
export interface Clip {
  id: ClipId
  title: string
  durationSec: number
}

export const CLIPS: readonly Clip[] = [
  { id: 'wheel', title: 'A bowl on the wheel', durationSec: 4 },
  { id: 'glaze', title: 'Glaze running down a mug', durationSec: 5 },
  { id: 'kiln', title: 'The kiln at night', durationSec: 4 },
]

/** Makes each clip when somebody first asks for it, and keeps it. */
export function clipFiles(folder: string) {
  const making = new Map<string, Promise<string>>()
  return {
    folder,
    /** The file's name in the folder, once it is there; `undefined` for a clip that does not exist. */
    file(id: string): Promise<string> | undefined {
      const clip = CLIPS.find((candidate) => candidate.id === id)
      if (!clip) return undefined
      const file = making.get(id) ?? make(clip, folder)
      making.set(id, file)
      return file
    },
  }
}

async function make({ id, durationSec }: Clip, folder: string): Promise<string> {
  const name = `${id}.mp4`
  const path = join(folder, name)
  if (await stat(path).catch(() => null)) return name

  await mkdir(folder, { recursive: true })
  // Renamed when complete: a start that was interrupted leaves no half a clip behind, and two demos at a time do not meet.
  const part = `${path}.${process.pid}.part`
  await writeVideo(part, { ...SIZE, durationSec, keyEverySec: durationSec, picture: PICTURES[id] })
  await rename(part, path)
  return name
}
