import type { Page } from 'playwright-core'

/**
 * The largest distance between pictures, 0 (the same) to 1 (black and white), drawn small so that a size or a format
 * makes no difference. `null` when there are not two to compare. `first`: only from the first one.
 */
export async function distances(page: Page, pictures: readonly string[], first: boolean): Promise<number | null> {
  if (pictures.length < 2) return null
  await page.goto('about:blank')
  return page.evaluate(
    async ({ pictures, first }) => {
      const SIDE = 24
      const drawn = await Promise.all(pictures.map(draw))
      const known = drawn.filter((each) => each !== null)
      if (known.length < 2) return null
      const pairs = known.flatMap((one, i) => known.slice(i + 1).map((other) => ({ i, apart: apart(one, other) })))
      return Math.max(...pairs.filter(({ i }) => !first || i === 0).map(({ apart }) => apart))

      async function draw(source: string) {
        const image = new Image()
        image.src = source
        const canvas = new OffscreenCanvas(SIDE, SIDE)
        const context = canvas.getContext('2d')
        const there = await image.decode().then(
          () => true,
          () => false,
        )
        if (!there || !context) return null
        context.fillStyle = '#fff'
        context.fillRect(0, 0, SIDE, SIDE)
        context.drawImage(image, 0, 0, SIDE, SIDE)
        return context.getImageData(0, 0, SIDE, SIDE).data
      }

      function apart(one: Uint8ClampedArray, other: Uint8ClampedArray) {
        let sum = 0
        for (const [at, value] of one.entries()) sum += Math.abs(value - (other[at] ?? 0))
        return sum / (SIDE * SIDE * 3 * 255)
      }
    },
    { pictures: [...pictures], first },
  )
}
