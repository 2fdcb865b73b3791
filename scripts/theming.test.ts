import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { page, parseNames, readNames, readValues } from './theming.js'

const at = (path: string) => new URL(`../${path}`, import.meta.url)
const source = 'packages/react/src'
const files = readdirSync(at(source), { recursive: true, encoding: 'utf8' })
const read = (ending: RegExp) =>
  files
    .filter((name) => ending.test(name) && !/\.(test|stories|testing)\.|DataAttributes\.ts$|CssVars\.ts$/.test(name))
    .map((name) => readFileSync(at(`${source}/${name}`), 'utf8'))
    .join('\n')

const names = (ending: 'DataAttributes' | 'CssVars') => readNames(ending).flatMap((file) => file.names)

describe('docs/theming.md', () => {
  it('is what the sources say', () => {
    // To mend it: node scripts/ts.mjs scripts/theming.ts
    expect(readFileSync(at('docs/theming.md'), 'utf8')).toBe(page())
  })

  it('has a sentence for every name', () => {
    const all = [...names('DataAttributes'), ...names('CssVars')]
    expect(all.length).toBeGreaterThan(60)
    expect(all.filter(({ says }) => !/\w.*[.`]$/.test(says))).toEqual([])
    expect([...readNames('DataAttributes'), ...readNames('CssVars')].filter(({ about }) => about === '')).toEqual([])
  })

  it('names every attribute of the code and the sheets, and no other', () => {
    const code = read(/\.tsx?$/)
    const drawn = [...code.matchAll(/(?<=\s)(data-[a-z-]+)(?==)/g)].map(([, name = '']) => name)
    const set = [...code.matchAll(/dataset\['([a-z]+)'\]/g)].map(([, name]) => `data-${name}`)
    const styled = [...read(/\.css$/).matchAll(/\[(data-[a-z-]+)/g)].map(([, name = '']) => name)
    const known = new Set(names('DataAttributes').map(({ name }) => name))
    expect([...new Set([...drawn, ...set, ...styled])].filter((name) => !known.has(name))).toEqual([])
    const used = new Set([...drawn, ...set, ...styled])
    expect([...known].filter((name) => !used.has(name))).toEqual([])
  })

  it('names every variable of the sheets, and no other', () => {
    const used = new Set([...read(/\.(css|tsx?)$/).matchAll(/--dp-[a-z]+(?:-[a-z]+)*/g)].map(([name]) => name))
    expect(
      names('CssVars')
        .map(({ name }) => name)
        .sort(),
    ).toEqual([...used].sort())
  })

  it('gives the value of every token', () => {
    const values = readValues(readFileSync(at(`${source}/styles/tokens.css`), 'utf8'))
    const tokens = readNames('CssVars').find((file) => file.export === 'TokensCssVars')
    expect(tokens?.names.filter(({ name }) => !values.has(name))).toEqual([])
    expect(values.get('--dp-surface')).toHaveLength(2)
  })

  it('reads sentences over several lines', () => {
    const text =
      "/** About\n * all. */\nexport const X = {\n  /**\n   * One\n   * two.\n   */\n  a: 'data-a',\n} as const\n"
    expect(parseNames('x.ts', text)).toMatchObject({
      export: 'X',
      about: 'About all.',
      names: [{ name: 'data-a', says: 'One two.' }],
    })
  })
})
