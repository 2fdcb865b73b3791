import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'

/**
 * The last list of features wins, so this one has those that Playwright turns off, too; and the browser's own pages, which
 * it draws for every profile anew, ahead or under the address bar: two processes that cost more than a visit.
 */
export const OFF = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'AimEnabled',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'PreconnectToSearch',
  'Translate',
  'PreloadTopChromeWebUI',
  'PreloadTopChromeWebUILessNavigations',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxPopup',
]

/** Same pixels and no requests of the browser's own, on every machine. */
const ARGS = [
  `--disable-features=${OFF.join(',')}`,
  '--disable-gpu',
  // Visits of one profile share a process, which saves half of what a visit costs.
  '--renderer-process-limit=1',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
  '--disable-lcd-text',
]

export interface LaunchOptions {
  /** @default false */
  headed?: boolean
  /** More of Chromium's own flags. */
  args?: readonly string[]
}

/** Starts Chromium: `KIT_CHROMIUM`, Playwright's own, or whichever Chrome, Chromium or Edge this machine has. */
export async function launchBrowser({ headed = false, args = [] }: LaunchOptions = {}): Promise<Browser> {
  const executablePath = findChromium()
  if (executablePath === undefined) {
    throw new Error(
      'There is no Chromium on this machine. The audit drives a real browser and has nothing to look through. ' +
        'Install one with "npx playwright-core install chromium", or name yours: KIT_CHROMIUM=/path/to/chrome.',
    )
  }
  return chromium.launch({ executablePath, headless: !headed, args: [...ARGS, ...sandboxArgs(), ...args] })
}

const LEAVE_MS = 5_000

/**
 * Chromium can overlook that a page is to be closed while it is on its way to another address, and then never answers.
 * So it is brought to rest first, and nobody listens who could keep it where it is.
 */
export async function closePage(page: Page): Promise<void> {
  await bringToRest(page)
  await page.close()
}

/** A context with all its pages, as `closePage` does it. */
export async function closeContext(context: BrowserContext): Promise<void> {
  await Promise.all(context.pages().map(bringToRest))
  await context.close()
}

async function bringToRest(page: Page): Promise<void> {
  page.removeAllListeners()
  await page.goto('about:blank', { timeout: LEAVE_MS }).catch(() => null)
}

/** `undefined` when there is none. A `KIT_CHROMIUM` that points nowhere throws: no other browser will do. */
export function findChromium(env: NodeJS.ProcessEnv = process.env): string | undefined {
  if (env.KIT_CHROMIUM) {
    if (existsSync(env.KIT_CHROMIUM)) return env.KIT_CHROMIUM
    throw new Error(
      `KIT_CHROMIUM is ${env.KIT_CHROMIUM}, and no file is there. ` +
        'The page would be looked at in another browser than the one you asked for. Correct the path, or unset it.',
    )
  }
  return [chromium.executablePath(), ...onPath(env), ...wellKnown(env)].find((path) => path !== '' && existsSync(path))
}

/** Chromium refuses to start its sandbox as root, as in most containers. */
function sandboxArgs(): string[] {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : []
}

function onPath(env: NodeJS.ProcessEnv): string[] {
  const names =
    process.platform === 'win32'
      ? ['chrome.exe', 'msedge.exe', 'chromium.exe']
      : ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge']
  const folders = (env.PATH ?? env.Path ?? '').split(delimiter).filter(Boolean)
  return names.flatMap((name) => folders.map((folder) => join(folder, name)))
}

function wellKnown(env: NodeJS.ProcessEnv): string[] {
  if (process.platform === 'darwin') {
    const apps = ['Google Chrome', 'Chromium', 'Microsoft Edge']
    const roots = ['/Applications', join(env.HOME ?? '', 'Applications')]
    return roots.flatMap((root) => apps.map((app) => `${root}/${app}.app/Contents/MacOS/${app}`))
  }
  if (process.platform === 'win32') {
    const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter((root) => root !== undefined)
    const apps = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe']
    return roots.flatMap((root) => apps.map((app) => `${root}\\${app}`))
  }
  return ['/usr/lib/chromium/chromium', '/opt/google/chrome/chrome', '/snap/bin/chromium']
}
