// `<PostForm />` beside the same form made by hand, from the browser's own controls and from Radix, in one real
// Chromium at a quarter of its speed. The machine drifts, so rounds are interleaved and only ratios count.
import { chromium } from 'playwright-core'
import { chromiumArgs, findChromium } from '../scripts/chromium.mjs'
import { drive } from './form/drive.mjs'
import { servePage } from './form/serve.mjs'
import { table } from './form/table.mjs'

const SLOWDOWN = 4
const ROUNDS = 15
/** Each against the plain form, except the list (against Radix' Select) and the memory (kB of one form of ours). */
const BUDGETS = {
  'keystroke to frame': 1,
  'keystroke to frame, 50 forms': 0.85,
  'mount, script': 2,
  'list opens': 0.5,
  'heap of a form': 80,
}

const site = await servePage()
const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArgs })
try {
  const samples = await drive(browser, site.url, { rounds: ROUNDS, slowdown: SLOWDOWN })
  const rows = table(samples, BUDGETS)
  for (const line of rows.lines) console.log(line)
  if (rows.isOver) process.exitCode = 1
} finally {
  await browser.close()
  site.close()
}
