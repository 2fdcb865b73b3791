// The gzip size of every published entry, minified, against scripts/size-budgets.json.
//   npm run size              compare; an entry over its budget, or without one, fails
//   npm run size -- --update  write today's sizes plus a tenth as the new budgets
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('..', import.meta.url))
const budgetsFile = join(root, 'scripts/size-budgets.json')
const budgets = existsSync(budgetsFile) ? JSON.parse(readFileSync(budgetsFile, 'utf8')) : {}
const update = process.argv.includes('--update')

const rows = []
for (const pkg of publishedPackages()) for (const entry of entries(pkg)) rows.push(await measure(pkg, entry))

if (update) {
  const next = Object.fromEntries(
    rows.filter(({ bytes }) => bytes > 0).map(({ name, bytes }) => [name, Math.ceil((bytes * 1.1) / 50) * 50]),
  )
  writeFileSync(budgetsFile, `${JSON.stringify(next, null, 2)}\n`)
}
const limits = update ? JSON.parse(readFileSync(budgetsFile, 'utf8')) : budgets

const width = Math.max(...rows.map(({ name }) => name.length))
console.log(`${'entry'.padEnd(width)}  ${'gzip'.padStart(8)}  ${'budget'.padStart(8)}`)
for (const { name, bytes } of rows) {
  const size = Number.isNaN(bytes) ? 'missing' : `${bytes} B`
  const limit = limits[name] === undefined ? 'none' : `${limits[name]} B`
  const verdict = bytes > limits[name] ? `  over by ${bytes - limits[name]} B` : ''
  console.log(`${name.padEnd(width)}  ${size.padStart(8)}  ${limit.padStart(8)}${verdict}`)
}

const over = rows.filter(({ name, bytes }) => !(bytes <= limits[name]))
if (over.length > 0) {
  console.error(
    '\nOver: make the entry smaller, or set the budgets anew with "npm run size -- --update" and say in the change why.\n' +
      'Missing: package.json names an entry that the build did not write.',
  )
  process.exitCode = 1
}

function publishedPackages() {
  return readdirSync(join(root, 'packages'))
    .filter((short) => existsSync(join(root, 'packages', short, 'package.json')))
    .map((short) => ({ folder: join(root, 'packages', short), ...readManifest(short) }))
    .filter((pkg) => !pkg.private)
}

function readManifest(short) {
  return JSON.parse(readFileSync(join(root, 'packages', short, 'package.json'), 'utf8'))
}

function entries(pkg) {
  return Object.entries(pkg.publishConfig.exports)
    .filter(([path]) => !path.endsWith('.json'))
    .map(([path, target]) => ({ path, file: join(pkg.folder, target.default ?? target) }))
}

/** What an app adds when it takes everything from the entry; what the app has anyway is left out. */
async function measure(pkg, { path, file }) {
  const name = pkg.name + path.slice(1)
  if (!existsSync(file)) return { name, bytes: NaN }

  const { outputFiles } = await build({
    entryPoints: [file],
    bundle: true,
    write: false,
    minify: true,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['browser', 'module', 'main'],
    conditions: ['import', 'module', 'browser'],
    define: { 'process.env.NODE_ENV': '"production"' },
    external: ['node:*', ...Object.keys(pkg.peerDependencies ?? {}).flatMap((name) => [name, `${name}/*`])],
    logLevel: 'error',
  })
  return { name, bytes: gzipSync(outputFiles[0].contents, { level: 9 }).length }
}
