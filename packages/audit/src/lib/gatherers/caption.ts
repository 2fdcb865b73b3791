import type { CaptionSeen } from '../artifacts.js'
import type { Driver } from '../page/driver.js'

/** What the audit posts. Nothing in it is a hashtag that an app could add by itself. */
export const CAPTION = 'Seen by the audit, word for word'

/** Writes a caption over whatever stood there. */
export async function writeCaption(driver: Driver): Promise<CaptionSeen | null> {
  const { caption } = (await driver.look()).parts
  if (caption === null) return null
  const preset = caption.value
  await driver.hands.write(caption.id, CAPTION)
  await driver.settle()
  const written = (await driver.look()).parts.caption?.value ?? ''
  return { preset, wanted: CAPTION, written, limits: [] }
}

/** 2200 units of UTF-16 are TikTok's limit: exactly that many have to fit, and two more in emoji must not be posted. */
export async function tryLimits(driver: Driver): Promise<CaptionSeen['limits']> {
  const limits = []
  for (const text of [`${'a'.repeat(2196)}😀😀`, '😀'.repeat(1101)]) {
    const { caption } = (await driver.look()).parts
    if (caption === null) return []
    await driver.hands.write(caption.id, text)
    await driver.settle()
    const { parts } = await driver.look()
    // Something else had the keyboard; that says nothing about the field.
    if (parts.caption?.value === CAPTION) return []
    limits.push({
      entered: text.length,
      kept: parts.caption?.value.length ?? 0,
      publishable: parts.publish?.disabled === false,
    })
  }
  const { caption } = (await driver.look()).parts
  if (caption !== null) await driver.hands.write(caption.id, CAPTION)
  await driver.settle()
  return limits
}
