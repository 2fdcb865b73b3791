import type { Browser } from 'playwright-core'
import type { Artifacts, Gathered, VisitName } from '../artifacts.js'
import type { Memory } from '../backend/memory.js'
import { closeContext } from '../browser.js'
import type { AuditConfig } from '../config.js'
import { arrive, patienceOf } from '../page/arrive.js'
import { PageProblem, problemFrom } from '../page/problem.js'
import { takeSteps } from '../page/steps.js'
import { contextOptions, createTabs, type StorageState, type Tabs } from './tabs.js'
import { loadFiles } from './files.js'
import { createListener } from './received.js'
import { isReal, visit, type Stay, type Tools } from './visit.js'
import {
  visitFailing,
  visitLong,
  visitPhotos,
  visitPrivate,
  visitPublic,
  visitRefused,
  visitRestricted,
} from './visits.js'

export interface GatherOptions {
  browser: Browser
  url: string
  config: AuditConfig
  /** Visits that an audit needs. */
  wanted: ReadonlySet<VisitName>
  /** Where pictures go; null: none are taken. */
  folder: string | null
  /** Instead of the config's login. */
  storageState?: StorageState
  /** Tabs to use, which stay open afterwards. @default some of its own */
  tabs?: Tabs
  /** Visits under way at a time. */
  parallel: number
  onVisit?: (name: VisitName) => void
}

const STAYS: Readonly<Record<VisitName, (stay: Stay) => Promise<object>>> = {
  public: visitPublic,
  private: visitPrivate,
  restricted: visitRestricted,
  long: visitLong,
  photos: visitPhotos,
  capped: visitFailing,
  failing: visitFailing,
  refused: visitRefused,
}

const NOT_WANTED = {
  ok: false,
  problem: { message: 'This state was not visited.', why: 'No clause that was asked for needs it.', fix: '' },
} as const

/**
 * Visits the page with one account after another. The first visit learns what the page asks of its backend, so it
 * comes before the others; when it does not find the posting page, nothing else is tried.
 */
export async function gather(options: GatherOptions): Promise<Artifacts> {
  const memory: Memory = { known: null }
  const tools = await prepare(options, memory)
  try {
    return await goRound(tools, options)
  } finally {
    await Promise.all([tools.files.remove(), options.tabs ? null : tools.tabs.close()])
  }
}

async function goRound(tools: Tools, options: GatherOptions): Promise<Artifacts> {
  const { memory } = tools
  const listener = createListener()
  const found = new Map<VisitName, Gathered<object>>()

  let left: StorageState | undefined

  const stay = async (name: VisitName) => {
    options.onVisit?.(name)
    // The second look at the page comes with what the first one left in the browser, where an old answer may lie.
    found.set(
      name,
      await attempt(async () => {
        const state = (await realAccount(options, name)) ?? (name === 'private' ? left : undefined)
        return visit(tools, name, STAYS[name], { state })
      }),
    )
  }
  const first = async (at: Stay) => {
    options.onVisit?.('public')
    found.set('public', { ok: true, ...(await STAYS.public(at)) })
    left = await at.driver.page.context().storageState()
    return listener.all()
  }
  const received = await visit(tools, 'public', first, { listen: (page) => listener.listen(page) })
  await inTurns(
    [...options.wanted].filter((name) => name !== 'public').map((name) => () => stay(name)),
    options.parallel,
  )

  const of = (name: VisitName) => (found.get(name) ?? NOT_WANTED) as never
  return {
    creator: memory.known?.creator ?? null,
    shape: memory.known?.shape ?? null,
    received,
    public: of('public'),
    private: of('private'),
    restricted: of('restricted'),
    long: of('long'),
    photos: of('photos'),
    capped: of('capped'),
    failing: of('failing'),
    refused: of('refused'),
  }
}

/** Somebody whose account really is in this state, where the config says how to be them. */
async function realAccount(
  { browser, url, config }: GatherOptions,
  name: VisitName,
): Promise<StorageState | undefined> {
  const steps = isReal(name) ? config.accounts?.[name] : undefined
  return steps && logIn(browser, url, config, steps)
}

async function prepare(options: GatherOptions, memory: Memory): Promise<Tools> {
  const { browser, url, config, folder, storageState } = options
  return {
    url,
    config,
    memory,
    folder,
    tabs: options.tabs ?? createTabs(browser, config, storageState ?? (await logIn(browser, url, config))),
    files: await loadFiles(config),
  }
}

/** Once, in a profile of its own; what it leaves behind is where every visit begins. */
async function logIn(browser: Browser, url: string, config: AuditConfig, steps = config.login): Promise<StorageState> {
  if (!steps && config.storageState === undefined) return { cookies: [], origins: [] }
  const start = config.storageState === undefined ? {} : { storageState: config.storageState }
  const context = await browser.newContext({ ...contextOptions(config), ...start })
  try {
    if (steps) {
      const page = await context.newPage()
      await arrive(page, url, { ...config, open: [] })
      await takeSteps(page, steps, patienceOf(config))
    }
    return await context.storageState()
  } catch (error) {
    throw error instanceof PageProblem ? error : loginProblem(error)
  } finally {
    await closeContext(context)
  }
}

function loginProblem(error: unknown): PageProblem {
  const message = error instanceof Error ? error.message : String(error)
  return new PageProblem({
    message: `Logging in did not work. ${message}`,
    why: 'The posting page is behind the login, so nothing was judged.',
    fix: 'Correct "login" in the config, or give it a "storageState" of your tests.',
  })
}

/** What goes wrong on one visit is said of that visit, and the others go on. */
async function attempt(work: () => Promise<object>): Promise<Gathered<object>> {
  try {
    return { ok: true, ...(await work()) }
  } catch (error) {
    return { ok: false, problem: problemFrom(error) }
  }
}

async function inTurns(work: readonly (() => Promise<void>)[], parallel: number): Promise<void> {
  const left = [...work]
  const worker = async () => {
    for (let next = left.shift(); next; next = left.shift()) await next()
  }
  await Promise.all(Array.from({ length: parallel }, worker))
}
