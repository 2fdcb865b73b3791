import { assert, integer, property, uint8Array } from 'fast-check'
import { PNG } from 'pngjs'
import { describe, expect, it } from 'vitest'
import { samePixels, type Picture } from '../picture.js'
import { readPng } from './read.js'
import { writePng } from './write.js'

/** As many colours as asked for, each next to ones that differ by a shade. */
function drawing(width: number, height: number, colours: number): Picture {
  const data = new Uint8Array(width * height * 4)
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    const shade = (pixel * 7) % colours
    data.set([shade & 255, (shade >> 3) & 255, (shade >> 8) * 16, 255], pixel * 4)
  }
  return { width, height, data }
}

describe('pictures on the disk', () => {
  it.each([1, 2, 255, 256, 257, 1000, 5000])('%i colours come back as they were', (colours) => {
    const picture = drawing(90, 80, colours)
    expect(samePixels(readPng(writePng(picture)), picture)).toBe(true)
  })

  it('any pixels come back, see-through ones and photographs, too', () => {
    assert(
      property(integer({ min: 1, max: 40 }), uint8Array({ minLength: 4, maxLength: 4000 }), (width, bytes) => {
        const height = Math.floor(bytes.length / 4 / width)
        if (height === 0) return
        const picture = { width, height, data: bytes.slice(0, width * height * 4) }
        expect(samePixels(readPng(writePng(picture)), picture)).toBe(true)
      }),
    )
  })

  it('others see nearly the same: only shades next to the 256 most frequent colours are drawn as those', () => {
    const picture = drawing(90, 80, 1000)
    const { data } = PNG.sync.read(writePng(picture))
    const worst = picture.data.reduce((most, byte, at) => Math.max(most, Math.abs(byte - (data[at] ?? 0))), 0)
    expect(worst).toBeGreaterThan(0)
    expect(worst).toBeLessThan(48)
  })

  it('the same pixels give the same bytes', () => {
    expect(writePng(drawing(50, 50, 300)).equals(writePng(drawing(50, 50, 300)))).toBe(true)
  })
})
