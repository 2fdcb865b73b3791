// Pictures every story in light, dark and right to left, and compares with the baselines in visual/baselines.
//   npm run visual                        compare; the report is visual/report/index.html
//   npm run visual -- --update            take what is seen now as the baselines
//   npm run visual -- --only privacy      only stories with this in their id; may be said again
//   npm run visual -- --local [--update]  with baselines of your own machine, which git does not see
// Ends with 0 when nothing differs, 1 when something does, 2 when something does and fonts or browser differ as well.
import { readOptions } from './options.js'
import { exitCode, tell } from './summary.js'
import { runVisual } from './run.js'

const options = readOptions(process.argv.slice(2))
const began = Date.now()
let told = 0
const summary = await runVisual(options, {
  onDone(done, of) {
    const tenth = Math.floor((done / of) * 10)
    if (tenth > told)
      console.error(`  … ${done} of ${of} pictures, ${Math.round((Date.now() - began) / 1000)} s so far`)
    told = tenth
  },
})
console.log(tell(summary))
console.log(`The report: ${options.report}/index.html`)
process.exitCode = exitCode(summary)
