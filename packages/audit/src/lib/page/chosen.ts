import { levelOf, type Level } from './levels.js'
import type { View } from './view.js'

/** An audience as it stands in the list. */
export interface Audience {
  name: string
  level: Level | null
}

/** What the closed dropdown says is chosen, or the open radio that is on; null: none of these. */
export function chosenAmong<Option extends Audience>({ parts }: View, options: readonly Option[]): Option | null {
  const radio = parts.openAudiences.find(({ checked }) => checked === true)
  const value = (parts.privacy?.value ?? radio?.name ?? '').replaceAll(/\s+/g, ' ').trim()
  // Shorter than any name, such as an arrow.
  if (value.length < 2) return null
  return options.find(({ name }) => value === name || name.startsWith(`${value} `) || value.endsWith(name)) ?? null
}

/** The audience that is chosen; null when none of the known ones. */
export function levelShown(view: View, options: readonly Audience[]): Level | null {
  const among =
    options.length > 0 ? options : view.parts.openAudiences.map((each) => ({ ...each, level: levelOf(each) }))
  return chosenAmong(view, among)?.level ?? null
}
