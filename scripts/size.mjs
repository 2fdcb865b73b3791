// The gzip size, minified, of what the issue names and of every published entry, against scripts/size-budgets.json.
//   npm run size              compare; what is over its budget, or has none, fails
//   npm run size -- --update  write today's sizes plus a tenth as the budgets of the entries; named ones stay
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { firstPaint } from './lib/first-paint.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const budgetsFile = join(root, 'scripts/size-budgets.json')
const budgets = JSON.parse(readFileSync(budgetsFile, 'utf8'))

/** A page without our components: the rules, the parser of creator_info, the payload. */
const HEADLESS = `export {
  changeDraft, emptyDraft, parseCreatorInfo, planChunks, preparePost, toPostInfo, toSourceInfo, viewPost
} from '@direct-post/core'`
const CLIENT = `export { createClient } from '@direct-post/react/client'`

const named = await measureNamed()
const entries = []
for (const pkg of publishedPackages())
  for (const entry of publishedEntries(pkg)) entries.push(await measure(pkg, entry))
if (process.argv.includes('--update')) update()

const isOver = [...report(named, budgets.named), ...report(entries, budgets.entries)].some(Boolean)
if (isOver) {
  console.error(
    '\nOver: make it smaller, or set the budgets of the entries anew with "npm run size -- --update" and say in the change why.\n' +
      'Missing: package.json names an entry that the build did not write.',
  )
  process.exitCode = 1
}

async function measureNamed() {
  const { first, later } = await firstPaint()
  return [
    { name: 'core, headless', bytes: gzip(await bundle({ stdin: { contents: HEADLESS, resolveDir: root } })) },
    { name: 'client with its uploader', bytes: gzip(await bundle({ stdin: { contents: CLIENT, resolveDir: root } })) },
    { name: '<PostForm /> at first paint', bytes: first },
    { name: '<PostForm /> later, all', bytes: later },
    {
      name: 'CSS at first paint',
      bytes: gzip(await bundle({ entryPoints: [join(root, 'packages/react/dist/critical.css')] })),
    },
  ]
}

/** Prints a table; `true` for each row that is over. A budget that gave way says by how much, and where why. */
function report(rows, limits) {
  const width = Math.max(...rows.map(({ name }) => name.length))
  console.log(`\n${''.padEnd(width)}  ${'gzip'.padStart(8)}  ${'budget'.padStart(8)}`)
  return rows.map(({ name, bytes }) => {
    const { budget, allowed = budget, why } = limits[name] ?? { budget: NaN }
    const size = Number.isNaN(bytes) ? 'missing' : `${bytes} B`
    const limit = Number.isNaN(budget) ? 'none' : `${budget} B`
    const over = !(bytes <= allowed)
    const verdict = over
      ? `  OVER by ${bytes - allowed} B`
      : bytes > budget
        ? `  over by ${bytes - budget} B, up to ${allowed} B allowed: ${why}`
        : ''
    console.log(`${name.padEnd(width)}  ${size.padStart(8)}  ${limit.padStart(8)}${verdict}`)
    return over
  })
}

function update() {
  budgets.entries = Object.fromEntries(
    entries
      .filter(({ bytes }) => bytes > 0)
      .map(({ name, bytes }) => [name, { budget: Math.ceil((bytes * 1.1) / 50) * 50 }]),
  )
  writeFileSync(budgetsFile, `${JSON.stringify(budgets, null, 2)}\n`)
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

function publishedEntries(pkg) {
  return Object.entries(pkg.publishConfig.exports)
    .filter(([path]) => path !== './package.json')
    .map(([path, target]) => ({ path, file: join(pkg.folder, target.default ?? target) }))
}

/** What an app adds when it takes everything from the entry; what the app has anyway is left out. */
async function measure(pkg, { path, file }) {
  const name = pkg.name + path.slice(1)
  if (!existsSync(file)) return { name, bytes: NaN }
  const peers = Object.keys(pkg.peerDependencies ?? {}).flatMap((peer) => [peer, `${peer}/*`])
  return { name, bytes: gzip(await bundle({ entryPoints: [file], external: ['node:*', ...peers] })) }
}

async function bundle(options) {
  const { outputFiles } = await build({
    bundle: true,
    write: false,
    minify: true,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['browser', 'module', 'main'],
    conditions: ['import', 'module', 'browser'],
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'error',
    ...options,
  })
  return outputFiles[0].contents
}

function gzip(contents) {
  return gzipSync(contents, { level: 9 }).length
}
