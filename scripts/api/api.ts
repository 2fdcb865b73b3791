// What every package offers, in reports/*.api.md: a change to it shows in the review as a change to its report.
//   npm run api             write the reports, from the built declarations
//   npm run api -- --check  fail when one is not current
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { report, type Manifest } from './report.js'

const root = fileURLToPath(new URL('../..', import.meta.url))
const folder = join(root, 'reports')
const isCheck = process.argv.includes('--check')

mkdirSync(folder, { recursive: true })
for (const short of readdirSync(join(root, 'packages'))) {
  const manifestFile = join(root, 'packages', short, 'package.json')
  if (!existsSync(manifestFile)) continue
  const manifest = JSON.parse(readFileSync(manifestFile, 'utf8')) as Manifest
  if (manifest.private) continue

  const file = join(folder, `${short}.api.md`)
  const wanted = report(manifest, join(root, 'packages', short))
  if (!isCheck) writeFileSync(file, wanted)
  else if (!existsSync(file) || readFileSync(file, 'utf8') !== wanted) {
    console.error(`reports/${short}.api.md is not what the package offers. To mend it: npm run api`)
    process.exitCode = 1
  }
}
