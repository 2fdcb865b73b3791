import { documented, type Documented } from '../../.storybook/documented.js'

const GROUPS = {
  Colour: /^--dp-(surface|hover|text|border|accent|on-accent|focus|link|mark|danger|warning|success)/,
  Type: /^--dp-(font|line-height|weight)/,
  Space: /^--dp-(space|control-height|target|media-width)$/,
  Shape: /^--dp-(line|ring|radius.*)$/,
  Elevation: /^--dp-shadow/,
  Motion: /^--dp-motion/,
} as const

export type Group = keyof typeof GROUPS

/** The variables of one group, with their sentences. Every variable is in exactly one. */
export function tokens(group: Group): Documented[] {
  return documented('TokensCssVars').filter(({ name }) => groupOf(name) === group)
}

/** Variables that no page of this chapter shows. */
export const forgotten = (): string[] =>
  documented('TokensCssVars')
    .map(({ name }) => name)
    .filter((name) => groupOf(name) === null)

function groupOf(name: string): Group | null {
  const found = Object.entries(GROUPS).find(([, pattern]) => pattern.test(name))
  return (found?.[0] as Group | undefined) ?? null
}
