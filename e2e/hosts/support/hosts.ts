import type { Page } from 'playwright-core'
import { freshApp, type FreshApp } from './fresh-app.js'
import { freePort, runNode, startNode, type Running } from './programs.js'
import type { Packed } from './tarballs.js'

export interface Host {
  url: string
  takesTrustedTypes: boolean
  /** What the page says about whose React draws it. */
  proof(page: Page): Promise<string | undefined>
  stop(): Promise<void>
}

const SERVER_NEEDS = ['packages/sandbox', 'packages/server'] as const
const KIT_NEEDS = ['packages/react', ...SERVER_NEEDS] as const

/** TikTok's stand-in, by the command that people run. */
export async function startSandbox(packed: Packed): Promise<Running> {
  const app = await freshApp(packed.kit, { source: 'plain', packages: {}, dependenciesFrom: KIT_NEEDS })
  const running = await startNode([app.bin('direct-post-sandbox'), '--port', '0'], app.folder)
  return { ...running, stop: () => running.stop().then(app.remove) }
}

/** `npm create vite`, with the React that this workspace folder holds. */
export async function viteApp(packed: Packed, sandboxUrl: string, react: string): Promise<Host> {
  const app = await freshApp(packed.kit, {
    source: 'vite',
    packages: {
      [react]: ['react', 'react-dom', '@types/react', '@types/react-dom'],
      e2e: ['vite', '@vitejs/plugin-react'],
      '.': ['typescript'],
    },
    // Not from packages/react for React 18: what comes from there is bound to React 19.
    dependenciesFrom: [react, ...SERVER_NEEDS],
  })
  await runNode([app.installed('typescript/bin/tsc'), '--project', '.'], app.folder)
  await runNode([app.installed('vite/bin/vite.js'), 'build'], app.folder)
  const running = await startNode(['server.mjs', '/=dist'], app.folder, { SANDBOX_ORIGIN: sandboxUrl })
  return { ...host(app, running), proof: (page) => page.evaluate(() => document.documentElement.dataset['react']) }
}

/** An HTML file, and the element from the package's folder: nothing is built. */
export async function plainPage(packed: Packed, sandboxUrl: string): Promise<Host> {
  const app = await freshApp(packed.kit, {
    source: 'plain',
    packages: {},
    dependenciesFrom: KIT_NEEDS,
  })
  const element = app.installed('@direct-post/react/dist/element-bundle/')
  const running = await startNode(['server.mjs', `/element/=${element}`, '/=.'], app.folder, {
    SANDBOX_ORIGIN: sandboxUrl,
  })
  return {
    ...host(app, running),
    proof: (page) => page.evaluate(() => document.querySelector('direct-post-form:defined')?.localName),
  }
}

/** `create-next-app`: the page is drawn on the server, and the kit's handler is one of its routes. */
export async function nextApp(packed: Packed, sandboxUrl: string): Promise<Host> {
  const app = await freshNext(packed)
  await runNode([app.installed(NEXT), 'build'], app.folder, LINK_ROOT)
  return startNext('start', app, sandboxUrl)
}

/** The same as it is worked on, because only then does React speak of what differs between server and browser. */
export async function nextInDevelopment(packed: Packed, sandboxUrl: string): Promise<Host> {
  return startNext('dev', await freshNext(packed), sandboxUrl)
}

const NEXT = 'next/dist/bin/next'
// Next itself is linked from elsewhere on this disk.
const LINK_ROOT = { LINK_ROOT: '/' }

function freshNext(packed: Packed): Promise<FreshApp> {
  return freshApp(packed.kit, {
    source: 'next',
    packages: {
      'apps/compat-next': ['next', 'react', 'react-dom'],
      'packages/react': ['@types/react', '@types/react-dom'],
      'packages/server': ['@types/node'],
      '.': ['typescript'],
    },
    dependenciesFrom: KIT_NEEDS,
  })
}

async function startNext(command: 'start' | 'dev', app: FreshApp, sandboxUrl: string): Promise<Host> {
  const port = String(await freePort())
  const running = await startNode([app.installed(NEXT), command, '--port', port], app.folder, {
    ...LINK_ROOT,
    SANDBOX_ORIGIN: sandboxUrl,
    PUBLIC_URL: `http://localhost:${port}`,
  })
  return {
    ...host(app, running),
    // Turbopack, which loads a later part of the page by a script's address, knows no policy for it.
    takesTrustedTypes: false,
    proof: (page) => page.evaluate(() => ('hydrated' in document.documentElement.dataset ? 'hydrated' : undefined)),
  }
}

function host(app: FreshApp, running: Running): Omit<Host, 'proof'> {
  return {
    url: running.url,
    takesTrustedTypes: true,
    async stop() {
      await running.stop()
      await app.remove()
    },
  }
}
