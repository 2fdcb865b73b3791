import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Sandbox } from '../sandbox.js'

const SAVE_EVERY_MS = 500

/** Writes a sandbox down while it runs, so that it outlives its process. */
export interface StateKeeper {
  /** What the last run left; undefined when there was none. */
  read: () => Promise<string | undefined>
  follow: (sandbox: Sandbox) => void
  /** Saves a last time. */
  close: () => Promise<void>
}

export function stateKeeper(folder: string): StateKeeper {
  const path = join(folder, 'state.json')
  let save = async () => {}
  let timer: ReturnType<typeof setInterval> | undefined

  return {
    read: () => readFile(path, 'utf8').catch(() => undefined),
    follow(sandbox) {
      let written = ''
      save = async () => {
        const text = sandbox.save()
        if (text === written) return
        written = text
        await writeWhole(folder, path, text)
      }
      timer = setInterval(() => void save(), SAVE_EVERY_MS)
      timer.unref()
    },
    async close() {
      clearInterval(timer)
      await save()
    },
  }
}

/** Through a second file: a process that dies while writing leaves the previous state whole. */
async function writeWhole(folder: string, path: string, text: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  // It holds tokens, if only the sandbox's own.
  await writeFile(`${path}.new`, text, { mode: 0o600 })
  await rename(`${path}.new`, path)
}
