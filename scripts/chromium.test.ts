import { join } from 'node:path'
import { expect, it } from 'vitest'
import { OFF } from '../packages/audit/src/lib/browser.js'
import { featuresOff, findChromium } from './chromium.mjs'

it('the tests and the audit drive the same browser', () => {
  expect(featuresOff).toEqual(OFF)
})

it('the browser without a window is found only by whoever asks for it, and never in place of the one that was named', () => {
  const [shell, whole] = ['chromium-headless-shell', 'chromium'].map((name) => join('/somewhere', name))
  const find = (headlessShell: boolean, there: (string | undefined)[], env = {}) =>
    findChromium({
      headlessShell,
      env: { PATH: '/somewhere', ...env },
      platform: 'linux',
      exists: (path) => there.includes(path),
    })
  expect(find(true, [shell, whole])).toBe(shell)
  expect(find(true, [whole])).toBe(whole)
  expect(find(false, [shell, whole])).toBe(whole)
  expect(find(false, [shell])).toBeUndefined()
  expect(find(true, [shell, '/mine'], { KIT_CHROMIUM: '/mine' })).toBe('/mine')
})
