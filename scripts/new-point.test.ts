import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { parseSync } from 'oxc-parser'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { newPoint } from './new-point.js'

const CATALOGUE = [
  {
    id: '2b',
    title: 'Privacy',
    clauses: { 'no-default': { summary: "Nothing is chosen until it's the person's choice.", rule: 'core/x.ts' } },
  },
]
const FILES = {
  'packages/core/test/guidelines/1a.test.ts': '',
  'stories/guidelines/2-metadata.stories.tsx': 'export default {}\n',
  'packages/audit/src/lib/audits/all.ts': 'export const AUDITS = [\n  other,\n]\n',
  'packages/audit/test/mistakes.ts': "const LIST: Readonly<Record<string, string[]>> = {\n  '1a.x': ['plain x'],\n}\n",
}

let root: string
const read = (path: string) => readFileSync(join(root, path), 'utf8')

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'new-point-'))
  for (const [path, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
})
afterEach(() => rmSync(root, { recursive: true }))

describe('a new point', () => {
  it('gets a test, a story, an audit in the list of all, and a mistake for it to find', () => {
    const written = newPoint(root, '2b.no-default', CATALOGUE)
    expect(written).toEqual([
      'packages/core/test/guidelines/2b.test.ts',
      'stories/guidelines/2-metadata.stories.tsx',
      'packages/audit/src/lib/audits/2b-no-default.ts',
      'packages/audit/src/lib/audits/all.ts',
      'packages/audit/test/mistakes.ts',
    ])
    for (const path of written) expect(parseSync(path, read(path)).errors).toEqual([])
    expect(read('packages/core/test/guidelines/2b.test.ts')).toContain("describe('2b.no-default'")
    expect(read('stories/guidelines/2-metadata.stories.tsx')).toMatch(/^export default \{\}\n\nexport const NoDefault/)
    expect(read('packages/audit/src/lib/audits/all.ts')).toBe(
      "import { noDefault } from './2b-no-default.js'\nexport const AUDITS = [\n  other,\n  noDefault,\n]\n",
    )
    expect(read('packages/audit/test/mistakes.ts')).toContain("  '2b.no-default': ['plain no-default'],\n  '1a.x'")
  })

  it('adds what is missing and nothing twice', () => {
    newPoint(root, '2b.no-default', CATALOGUE)
    expect(newPoint(root, '2b.no-default', CATALOGUE)).toEqual([])
    rmSync(join(root, 'packages/core/test/guidelines/2b.test.ts'))
    expect(newPoint(root, '2b.no-default', CATALOGUE)).toEqual(['packages/core/test/guidelines/2b.test.ts'])
  })

  it('asks for the words of TikTok first', () => {
    expect(() => newPoint(root, '2b.unheard-of', CATALOGUE)).toThrow(/2b\.unheard-of is not in the catalogue/)
  })
})
