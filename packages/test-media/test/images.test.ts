import { chromium, type Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chromiumArgs, findChromium } from '../../../scripts/chromium.mjs'
import { makeJpeg, makePng } from '../src/index.js'

let browser: Browser

beforeAll(async () => {
  const executablePath = findChromium()
  browser = await chromium.launch({ args: chromiumArgs, ...(executablePath ? { executablePath } : {}) })
})

afterAll(() => browser.close())

describe('a made image', () => {
  it.each([
    ['image/jpeg', () => makeJpeg(641, 362), 641, 362],
    ['image/png', () => makePng(64, 48, [200, 30, 40]), 64, 48],
  ] as const)('is a %s that Chromium shows', async (type, make, width, height) => {
    const page = await browser.newPage()
    const url = `data:${type};base64,${Buffer.from(await make()).toString('base64')}`
    const size = await page.evaluate(async (src) => {
      const image = new Image()
      image.src = src
      await image.decode()
      return [image.naturalWidth, image.naturalHeight]
    }, url)
    expect(size).toEqual([width, height])
  })
})
