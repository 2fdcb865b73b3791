// `npm run campaign` lands here: node packages/server/campaign/start.mjs --seed 7 --schedules 10000 --only random/12
import { fileURLToPath, pathToFileURL } from 'node:url'
import { bundle } from './bundle.mjs'

const program = await bundle(fileURLToPath(new URL('run.ts', import.meta.url)))
const { main } = await import(pathToFileURL(program).href)
process.exitCode = await main(process.argv.slice(2), program)
