/** A colour as the video stores it: brightness and two colour differences, BT.709, limited range, in one number. */
export type Colour = number

/** From red, green, blue in 0…255. */
export function colour(red: number, green: number, blue: number): Colour {
  const brightness = 0.2126 * red + 0.7152 * green + 0.0722 * blue
  const luma = 16 + (219 * brightness) / 255
  const cb = 128 + (224 * (blue - brightness)) / (255 * 1.8556)
  const cr = 128 + (224 * (red - brightness)) / (255 * 1.5748)
  return (Math.round(luma) << 16) | (Math.round(cb) << 8) | Math.round(cr)
}
