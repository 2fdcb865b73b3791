import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { TokensCssVars } from './styles/TokensCssVars.js'

/*
 * docs/theming.md is made from *DataAttributes.ts and *CssVars.ts, which no component imports, so that they
 * cost a page nothing. This ties the two together.
 */
const here = (path: string) => new URL(path, import.meta.url)
const parts = readdirSync(here('./post-form'), { withFileTypes: true }).filter((entry) => entry.isDirectory())

function sourceOf(folder: string): string {
  const files = readdirSync(here(folder)).filter((name) => name.endsWith('.tsx') && !/\.(test|stories)\./.test(name))
  return files.map((name) => readFileSync(here(`${folder}/${name}`), 'utf8')).join('\n')
}

/** Attributes that a part's boxes and messages carry are drawn by these. */
const shared = sourceOf('./internals')

async function documented(folder: string): Promise<string[]> {
  const files = readdirSync(here(folder)).filter((name) => name.endsWith('DataAttributes.ts'))
  const modules = await Promise.all(files.map((name) => import(`${folder}/${name}`) as Promise<Record<string, object>>))
  return modules.flatMap((module) =>
    Object.values(module).flatMap((attributes) => Object.values(attributes) as string[]),
  )
}

describe('documented looks', () => {
  it.each(parts.map(({ name }) => name))(
    '%s has every data attribute it documents, and documents those it has',
    async (name) => {
      const folder = `./post-form/${name}`
      const source = sourceOf(folder)
      const named = await documented(folder)
      const missing = named.filter((attribute) => !source.includes(attribute) && !shared.includes(attribute))
      expect(missing).toEqual([])
      const drawn = [...source.matchAll(/(?<=\s)data-[a-z]+(?==)/g)].map(([attribute]) => attribute)
      // How loud a button is, is said once, with the publish button.
      expect([...new Set(drawn)].filter((each) => !named.includes(each) && each !== 'data-variant')).toEqual([])
    },
  )

  it('every variable of tokens.css is documented, and no other', () => {
    const css = readFileSync(here('./styles/tokens.css'), 'utf8')
    const defined = new Set([...css.matchAll(/^\s+(--dp-[a-z-]+):/gm)].map(([, name]) => name))
    expect(defined).toEqual(new Set<string | undefined>(Object.values(TokensCssVars)))
  })

  it('every variable that a sheet reads is defined', () => {
    const sheets = readdirSync(here('.'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.css'))
    const known = new Set<string>([...Object.values(TokensCssVars), '--dp-progress', '--dp-gutter'])
    const read = sheets.flatMap((name) => [...readFileSync(here(`./${name}`), 'utf8').matchAll(/var\((--dp-[a-z-]+)/g)])
    expect([...new Set(read.map(([, name = '']) => name))].filter((name) => !known.has(name))).toEqual([])
  })
})
