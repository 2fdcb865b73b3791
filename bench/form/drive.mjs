// Takes the samples: one page per kind of form, each doing its round in turn.
const KINDS = ['ours', 'plain', 'radix']
const KEYS = 15
const MANY = 50
const MOUNTS = 5
const CYCLES = 12

/** `{ [measure]: { [kind]: number[] } }`: milliseconds, and kB for the memory. */
export async function drive(browser, url, { rounds, slowdown }) {
  const pages = Object.fromEntries(await Promise.all(KINDS.map(async (kind) => [kind, await open(browser, url)])))
  const samples = {}
  const add = (measure, kind, value) => ((samples[measure] ??= {})[kind] ??= []).push(value)

  for (const kind of KINDS) {
    // Once for nothing: what comes later is fetched and compiled, as it is for a person's second form.
    await pages[kind].mount(kind, 2)
    await pages[kind].unmount()
    add('heap of a form', kind, await heapOfAForm(pages[kind], kind))
    add('heap left by a form that is gone', kind, await leak(pages[kind], kind))
    await pages[kind].slow(slowdown)
  }
  for (let round = 0; round < rounds; round++) {
    for (const kind of round % 2 === 0 ? KINDS : [...KINDS].reverse()) {
      add('mount, script', kind, await mountScript(pages[kind], kind))
      await pages[kind].mount(kind, 1)
      add('keystroke to frame', kind, await keys(pages[kind]))
      if (kind !== 'plain')
        add('list opens', kind, median([await pages[kind].openList(), await pages[kind].openList()]))
      await pages[kind].unmount()
      await pages[kind].mount(kind, MANY)
      add('keystroke to frame, 50 forms', kind, await keys(pages[kind]))
      await pages[kind].unmount()
    }
  }
  return samples
}

async function open(browser, url) {
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage()
  await page.goto(url)
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Performance.enable')
  await devtools.send('HeapProfiler.enable')
  return {
    slow: (rate) => devtools.send('Emulation.setCPUThrottlingRate', { rate }),
    mount: (kind, count) => page.evaluate(([of, many]) => globalThis.bench.mount(of, many), [kind, count]),
    unmount: () => page.evaluate(() => globalThis.bench.unmount()),
    key: () => page.evaluate(() => globalThis.bench.key()),
    openList: () => page.evaluate(() => globalThis.bench.open()),
    async scriptMs() {
      const { metrics } = await devtools.send('Performance.getMetrics')
      return metrics.find(({ name }) => name === 'ScriptDuration').value * 1000
    },
    async heapKb() {
      for (let times = 0; times < 3; times++) await devtools.send('HeapProfiler.collectGarbage')
      return (await devtools.send('Runtime.getHeapUsage')).usedSize / 1000
    },
  }
}

async function keys(page) {
  const took = []
  for (let at = 0; at < KEYS; at++) took.push(await page.key())
  return median(took.slice(5))
}

async function mountScript(page, kind) {
  const before = await page.scriptMs()
  await page.mount(kind, MOUNTS)
  const took = (await page.scriptMs()) - before
  await page.unmount()
  return took / MOUNTS
}

async function heapOfAForm(page, kind) {
  const before = await page.heapKb()
  await page.mount(kind, MANY)
  const took = (await page.heapKb()) - before
  await page.unmount()
  return took / MANY
}

/** After one round for the caches, what each further form leaves behind. */
async function leak(page, kind) {
  const cycle = async () => {
    await page.mount(kind, 1)
    await page.unmount()
  }
  for (let at = 0; at < 5; at++) await cycle()
  const before = await page.heapKb()
  for (let at = 0; at < CYCLES; at++) await cycle()
  return ((await page.heapKb()) - before) / CYCLES
}

export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)]
}
