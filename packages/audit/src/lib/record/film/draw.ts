import type { Card, FrameSize, Scene } from './scene.js'

export type Draw = (context: CanvasRenderingContext2D, picture: ImageBitmap | null, scene: Scene) => void

/** Draws one frame. Runs in a page of its own, so it can use nothing from outside itself. */
export function createDraw(frame: FrameSize): Draw {
  const FONT = 'system-ui, "Segoe UI", "Noto Sans", "DejaVu Sans", sans-serif'
  const INK = '#16181d'
  const PAPER = '#ffffff'
  const ACCENT = '#0b6bcb'

  return (context, picture, scene) => {
    context.fillStyle = PAPER
    context.fillRect(0, 0, frame.width, frame.height)
    if (scene.card) return card(context, scene.card)
    address(context, scene.url)
    if (picture) context.drawImage(picture, 0, frame.address, frame.width, frame.stage)
    if (scene.pointer) pointer(context, scene.pointer)
    caption(context, scene)
  }

  function address(context: CanvasRenderingContext2D, url: string) {
    context.fillStyle = '#e6e8ec'
    context.fillRect(0, 0, frame.width, frame.address)
    context.fillStyle = PAPER
    context.beginPath()
    context.roundRect(16, 8, frame.width - 32, frame.address - 16, 14)
    context.fill()
    context.fillStyle = INK
    context.textBaseline = 'middle'
    const room = frame.width - 64
    // As large as it can be while all of it can be read.
    const size = [24, 20, 16, 13, 11].find((each) => fold(context, url, `${each}px ${FONT}`, room).length <= 48 / each)
    const lines = fold(context, url, `${size ?? 10}px ${FONT}`, room)
    write(context, lines, 32, frame.address / 2, (size ?? 10) * 1.25)
  }

  function caption(context: CanvasRenderingContext2D, { caption }: Scene) {
    const top = frame.address + frame.stage
    context.fillStyle = INK
    context.fillRect(0, top, frame.width, frame.caption)
    if (!caption) return

    context.textBaseline = 'middle'
    context.font = `700 26px ${FONT}`
    const chip = Math.max(72, context.measureText(caption.clause).width + 32)
    context.fillStyle = ACCENT
    context.beginPath()
    context.roundRect(24, top + 18, chip, frame.caption - 36, 12)
    context.fill()
    context.fillStyle = PAPER
    context.textAlign = 'center'
    context.fillText(caption.clause, 24 + chip / 2, top + frame.caption / 2)
    context.textAlign = 'start'

    const left = 24 + chip + 20
    context.font = `600 16px ${FONT}`
    context.fillStyle = '#b9c0cc'
    context.fillText(caption.title, left, top + 22)
    context.fillStyle = PAPER
    const font = `20px ${FONT}`
    const lines = wrap(context, caption.text, font, frame.width - left - 24).slice(0, 2)
    write(context, lines, left, top + (lines.length > 1 ? 61 : 56), 25)
  }

  function card(context: CanvasRenderingContext2D, { title, lines }: Card) {
    context.fillStyle = INK
    context.fillRect(0, 0, frame.width, frame.height)
    context.fillStyle = ACCENT
    context.fillRect(120, 250, 72, 8)
    context.textBaseline = 'middle'
    context.fillStyle = PAPER
    const heads = wrap(context, title, `700 52px ${FONT}`, frame.width - 240)
    heads.forEach((line, index) => context.fillText(line, 120, 310 + index * 64))
    let y = 310 + heads.length * 64 + 24
    for (const line of lines) {
      context.fillStyle = '#d4d9e2'
      for (const part of wrap(context, line, `26px ${FONT}`, frame.width - 240)) {
        context.fillText(part, 120, y)
        y += 38
      }
      y += 10
    }
  }

  function pointer(context: CanvasRenderingContext2D, { x, y, pressed }: { x: number; y: number; pressed: boolean }) {
    const at = { x, y: y + frame.address }
    context.beginPath()
    context.arc(at.x, at.y, pressed ? 24 : 18, 0, 2 * Math.PI)
    context.fillStyle = pressed ? 'rgb(11 107 203 / 45%)' : 'rgb(255 196 0 / 40%)'
    context.fill()

    const arrow = new Path2D('M0 0 L0 25 L6 20 L10.5 30 L14.5 28 L10 18.5 L18 18 Z')
    context.save()
    context.translate(at.x, at.y)
    context.lineJoin = 'round'
    context.lineWidth = 3
    context.strokeStyle = PAPER
    context.stroke(arrow)
    context.fillStyle = '#000000'
    // oxlint-disable-next-line unicorn/no-array-fill-with-reference-type -- a canvas is no array
    context.fill(arrow)
    context.restore()
  }

  function write(
    context: CanvasRenderingContext2D,
    lines: readonly string[],
    left: number,
    middle: number,
    step: number,
  ) {
    const first = middle - ((lines.length - 1) * step) / 2
    lines.forEach((line, index) => context.fillText(line, left, first + index * step))
  }

  /** Between words. */
  function wrap(context: CanvasRenderingContext2D, text: string, font: string, room: number): string[] {
    context.font = font
    const lines: string[] = []
    for (const word of text.split(' ')) {
      const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word
      if (lines.length > 0 && context.measureText(longer).width <= room) lines[lines.length - 1] = longer
      else lines.push(word)
    }
    return lines
  }

  /** Anywhere: an address has no words. */
  function fold(context: CanvasRenderingContext2D, text: string, font: string, room: number): string[] {
    context.font = font
    const lines = ['']
    for (const letter of text) {
      const longer = lines.at(-1) + letter
      if (context.measureText(longer).width <= room) lines[lines.length - 1] = longer
      else lines.push(letter)
    }
    return lines
  }
}
