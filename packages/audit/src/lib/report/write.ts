import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { reportHtml } from './html.js'
import { reportJson } from './json.js'
import { reportJunit } from './junit.js'
import type { Report } from './report.js'

/** Writes `report.html`, `report.json` and `junit.xml` into a folder, beside the report's screenshots. */
export async function writeReport(report: Report, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  const pictures = await readPictures(report, folder)
  await writeFile(join(folder, 'report.json'), reportJson(report))
  await writeFile(join(folder, 'junit.xml'), reportJunit(report))
  await writeFile(join(folder, 'report.html'), reportHtml(report, pictures))
}

async function readPictures({ findings }: Report, folder: string): Promise<Map<string, string>> {
  const names = new Set(findings.flatMap(({ evidence }) => evidence.flatMap(({ screenshot }) => screenshot ?? [])))
  const pictures = new Map<string, string>()
  for (const name of names) {
    const bytes = await readFile(join(folder, name)).catch(() => null)
    const type = extname(name) === '.png' ? 'image/png' : 'image/jpeg'
    if (bytes) pictures.set(name, `data:${type};base64,${bytes.toString('base64')}`)
  }
  return pictures
}
