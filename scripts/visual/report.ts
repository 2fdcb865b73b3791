import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { MODES } from './modes.js'
import type { Picture } from './picture.js'
import { plainPng } from './png/write.js'
import type { Shown, Summary } from './summary.js'

/** A folder that any browser opens from the disk. */
export interface Report {
  /** Puts a picture into it. */
  picture(name: string, picture: Picture | null): Promise<Shown | null>
  write(summary: Summary): Promise<void>
}

const PAGE = fileURLToPath(new URL('page/', import.meta.url))

export async function openReport(folder: string): Promise<Report> {
  await rm(join(folder, 'pictures'), { recursive: true, force: true })
  await mkdir(join(folder, 'pictures'), { recursive: true })
  return {
    async picture(name, picture) {
      if (!picture) return null
      const file = `pictures/${name}.png`
      await writeFile(join(folder, file), plainPng(picture, 4))
      return { file, width: picture.width, height: picture.height }
    },
    async write(summary) {
      const html = await readFile(join(PAGE, 'index.html'), 'utf8')
      // In the page and not beside it: a browser reads no data from a disk.
      const data = JSON.stringify({ ...summary, modes: MODES }).replaceAll('<', '\\u003c')
      await writeFile(
        join(folder, 'index.html'),
        html.replace('"DATA"', () => data),
      )
      for (const name of ['report.css', 'report.js']) await copyFile(join(PAGE, name), join(folder, name))
    },
  }
}
