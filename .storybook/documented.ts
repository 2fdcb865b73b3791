import type { ArgTypesEnhancer } from 'storybook/internal/types'

const sources = import.meta.glob<string>('../packages/react/src/**/*{DataAttributes,CssVars}.ts', {
  query: '?raw',
  import: 'default',
  eager: true,
})

export interface Documented {
  name: string
  sentence: string
}

/** Attributes or variables with their sentences, as written in the file of that name. */
export function documented(file: string): Documented[] {
  const source = Object.entries(sources).find(([path]) => path.endsWith(`/${file}.ts`))?.[1] ?? ''
  const entries = source.matchAll(/\/\*\* ((?:(?!\*\/).)+) \*\/\n\s+\w+: '([^']+)'/g)
  return [...entries].map(([, sentence = '', name = '']) => ({ name, sentence: sentence.replaceAll('`', '') }))
}

/** Lists a part's attributes and variables under its controls: what a sheet of one's own can rely on. */
export const listDocumented: ArgTypesEnhancer = ({ title, argTypes }) => {
  const part = /^Parts\/(\w+)$/.exec(title)?.[1]
  if (!part) return argTypes
  return {
    ...argTypes,
    ...rows(documented(`PostForm${part}DataAttributes`), 'Attributes'),
    ...rows(documented(`PostForm${part}CssVars`), 'Variables'),
  }
}

const rows = (list: Documented[], category: string) =>
  Object.fromEntries(
    list.map(({ name, sentence }) => [
      name,
      { name, description: sentence, control: false as const, table: { category, disable: false } },
    ]),
  )
