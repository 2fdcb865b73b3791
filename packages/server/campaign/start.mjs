// `npm run campaign` lands here: node packages/server/campaign/start.mjs --seed 7 --schedules 10000 --only random/12
import { rmSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { bundle } from './bundle.mjs'

const program = await bundle(fileURLToPath(new URL('run.ts', import.meta.url)))
// Read at once, and again by each worker, so it goes when all of them have ended.
process.once('exit', () => rmSync(program, { force: true }))
const { main } = await import(pathToFileURL(program).href)
process.exitCode = await main(process.argv.slice(2), program)
