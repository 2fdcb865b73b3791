// Takes the samples: two pages per kind of form, each doing its round in turn. The many have a page of their own, since
// one form would pay for clearing fifty away.
const KINDS = ['ours', 'plain', 'radix']
const KEYS = 15
const MANY = 50
const MOUNTS = 20
const CYCLES = 12

/** `{ [measure]: { [kind]: number[] } }`: milliseconds, and kB for the memory. */
export async function drive(browser, url, { rounds, slowdown }) {
  const openAll = async () =>
    Object.fromEntries(await Promise.all(KINDS.map(async (kind) => [kind, await open(browser, url)])))
  const [single, crowded] = [await openAll(), await openAll()]
  const samples = {}
  const add = (measure, kind, value) => ((samples[measure] ??= {})[kind] ??= []).push(value)

  for (const kind of KINDS) {
    // Once for nothing: what comes later is fetched and compiled, as it is for a person's second form.
    for (const page of [single[kind], crowded[kind]]) {
      await page.mount(kind, 2)
      await page.unmount()
    }
    add('heap of a form', kind, await heapOfAForm(crowded[kind], kind))
    add('heap left by a form that is gone', kind, await leak(crowded[kind], kind))
  }
  for (let round = 0; round < rounds; round++) {
    for (const kind of round % 2 === 0 ? KINDS : [...KINDS].reverse()) {
      const [one, many] = [single[kind], crowded[kind]]
      await one.slow(slowdown)
      add('mount, script', kind, await mountScript(one, kind))
      await one.mount(kind, 1)
      add('keystroke to frame', kind, await keys(one.key))
      add('typed key to frame', kind, await keys(one.type))
      if (kind !== 'plain') add('list opens', kind, median([await one.openList(), await one.openList()]))
      await one.unmount()
      await one.slow(1)
      await many.mount(kind, MANY)
      await many.slow(slowdown)
      add('keystroke to frame, 50 forms', kind, await keys(many.key))
      add('typed key to frame, 50 forms', kind, await keys(many.type))
      await many.slow(1)
      await many.unmount()
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
    /** Only while it is measured: a page is slowed by a thread that spins, also while the page has nothing to do. */
    slow: (rate) => devtools.send('Emulation.setCPUThrottlingRate', { rate }),
    mount: (kind, count) => page.evaluate(([of, many]) => globalThis.bench.mount(of, many), [kind, count]),
    unmount: () => page.evaluate(() => globalThis.bench.unmount()),
    key: () => page.evaluate(() => globalThis.bench.key()),
    type: () => page.evaluate(() => globalThis.bench.type()),
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

async function keys(press) {
  const took = []
  for (let at = 0; at < KEYS; at++) took.push(await press())
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
