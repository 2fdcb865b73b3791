// Finds the browser that the tests drive. Node built-ins only, since it runs before anything is installed.
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, join } from 'node:path'

/**
 * Features that the browser does without: it draws its own pages for every profile anew, ahead or under the address bar,
 * in two processes that cost more than a test. The last list wins, so those that Playwright turns off are here again.
 * The audit brings the same list to whoever installs it, which a test holds against this one.
 */
export const featuresOff = [
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

/** Same pixels, same requests on every machine: no sandbox for root, no background traffic, no sub-pixel text. */
export const chromiumArgs = [
  `--disable-features=${featuresOff.join(',')}`,
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
  '--disable-lcd-text',
]

/**
 * The path of a Chromium, or `undefined` when this machine has none. With `headlessShell` the one that has no window, nor
 * pages of its own to draw in it, comes before all others: the same engine, for less of the machine.
 * A `KIT_CHROMIUM` that points nowhere throws: someone asked for that browser and no other will do.
 */
export function findChromium({
  headlessShell = false,
  env = process.env,
  platform = process.platform,
  exists = existsSync,
} = {}) {
  if (env.KIT_CHROMIUM) {
    if (exists(env.KIT_CHROMIUM)) return env.KIT_CHROMIUM
    throw new Error(
      `KIT_CHROMIUM is ${env.KIT_CHROMIUM}, and no file is there. ` +
        'The browser tests would run in another browser than the one you asked for. Correct the path, or unset it.',
    )
  }
  const ways = [...(headlessShell ? [shellOnPath] : []), playwrightsOwn, onPath, wellKnown]
  return ways.map((look) => look(env, platform, exists)).find(Boolean)
}

function playwrightsOwn(_env, _platform, exists) {
  try {
    const { chromium } = createRequire(import.meta.url)('playwright-core')
    const path = chromium.executablePath()
    return path && exists(path) ? path : undefined
  } catch {
    return undefined // not installed yet, or no build for this platform
  }
}

function onPath(env, platform, exists) {
  const names =
    platform === 'win32'
      ? ['chrome.exe', 'msedge.exe', 'chromium.exe']
      : ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge']
  return firstOf(names, env, exists)
}

function shellOnPath(env, platform, exists) {
  return firstOf(['chromium-headless-shell'], env, exists)
}

function firstOf(names, env, exists) {
  const folders = (env.PATH ?? env.Path ?? '').split(delimiter).filter(Boolean)
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => exists(path))
}

function wellKnown(env, platform, exists) {
  if (platform === 'darwin') {
    const apps = ['Google Chrome', 'Chromium', 'Microsoft Edge']
    const roots = ['/Applications', join(env.HOME ?? '', 'Applications')]
    return roots
      .flatMap((root) => apps.map((app) => `${root}/${app}.app/Contents/MacOS/${app}`))
      .find((path) => exists(path))
  }
  if (platform === 'win32') {
    const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(Boolean)
    const apps = [
      'Google\\Chrome\\Application\\chrome.exe',
      'Chromium\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
    ]
    return roots.flatMap((root) => apps.map((app) => `${root}\\${app}`)).find((path) => exists(path))
  }
  return ['/usr/lib/chromium/chromium', '/opt/google/chrome/chrome', '/snap/bin/chromium'].find((path) => exists(path))
}
