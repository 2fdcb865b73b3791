import type { OptionSeen } from '../artifacts.js'
import type { View } from '../page/view.js'
import type { Level } from '../page/levels.js'

/** The audience that the closed dropdown shows; null when none of the known ones. */
export function levelShown({ parts }: View, options: readonly OptionSeen[]): Level | null {
  const radio = parts.openAudiences.find(({ checked }) => checked === true)
  const value = (parts.privacy?.value ?? radio?.name ?? '').replaceAll(/\s+/g, ' ').trim()
  if (value.length < 2) return null
  return (
    options.find(({ name }) => value === name || name.startsWith(`${value} `) || value.endsWith(name))?.level ?? null
  )
}
