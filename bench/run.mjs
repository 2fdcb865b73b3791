// Runs each *.bench.mjs here as a process of its own, one after another, so that none warms up or slows down the next.
// Words on the command line pick the files whose names hold one: npm run bench -- view
import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('.', import.meta.url))
const words = process.argv.slice(2)
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.bench.mjs'))
  .filter((name) => words.length === 0 || words.some((word) => name.includes(word)))
  .sort()

if (files.length === 0)
  console.error(words.length > 0 ? `No bench is named like ${words.join(' or ')}.` : 'There are no benches yet.')

const failed = files.filter((name) => {
  console.log(`\n── ${name.replace('.bench.mjs', '')} ${'─'.repeat(Math.max(0, 60 - name.length))}`)
  const { status } = spawnSync(process.execPath, ['--expose-gc', join(folder, name)], { stdio: 'inherit' })
  return status !== 0
})

if (failed.length > 0) console.error(`\nFailed: ${failed.join(', ')}`)
process.exitCode = failed.length > 0 || files.length === 0 ? 1 : 0
