/** Pixels as four bytes each: red, green, blue, opacity. */
export interface Picture {
  width: number
  height: number
  data: Uint8Array
}

export function samePixels(one: Picture, other: Picture): boolean {
  return one.width === other.width && one.height === other.height && Buffer.compare(one.data, other.data) === 0
}

/** The picture on a larger canvas, see-through where it does not reach. */
export function onCanvas({ width, height, data }: Picture, canvas: { width: number; height: number }): Picture {
  if (width === canvas.width && height === canvas.height) return { width, height, data }
  const larger = new Uint8Array(canvas.width * canvas.height * 4)
  for (let row = 0; row < height; row += 1) {
    larger.set(data.subarray(row * width * 4, (row + 1) * width * 4), row * canvas.width * 4)
  }
  return { ...canvas, data: larger }
}
