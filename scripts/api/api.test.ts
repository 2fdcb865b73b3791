import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { report, type Manifest } from './report.js'

const base = mkdtempSync(join(tmpdir(), 'api-'))
afterAll(() => rmSync(base, { recursive: true }))

function offered(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(base, 'package-'))
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  const manifest: Manifest = {
    name: '@x/pkg',
    publishConfig: {
      exports: { '.': { types: './index.d.ts' }, './look.css': './look.css', './package.json': './package.json' },
    },
  }
  return report(manifest, folder)
}

describe('the report of what a package offers', () => {
  it('follows re-exports, keeps overloads, and leaves comments and helpers out', () => {
    const text = offered({
      'index.d.ts': [
        "import { outer } from 'elsewhere'",
        "import type { Inner } from './inner.js'",
        "export { twice as again } from './inner.js'",
        "export * as Parts from './parts.js'",
        'export type { Inner }',
        'export { outer }',
        '/** Said once. */',
        'export interface Options {\n    /** How many. */\n    count: number;\n}',
      ].join('\n'),
      'inner.d.ts': [
        'type Hidden = string',
        'export interface Inner {\n    a: Hidden;\n}',
        'export declare function twice(a: string): string;',
        'export declare function twice(a: number): number;',
      ].join('\n'),
      'parts.d.ts': 'export declare const Root: () => null;\n',
    })
    expect(text).toContain(
      [
        '## @x/pkg',
        '',
        '```ts',
        'interface Inner {\n    a: Hidden;\n}',
        'interface Options {\n    count: number;\n}',
        'namespace Parts {\n  const Root: () => null;\n}',
        '// twice as again',
        'function twice(a: string): string;',
        'function twice(a: number): number;',
        "export { outer } from 'elsewhere'",
        '```',
        '',
        '## @x/pkg/look.css',
        '',
        'A file.',
      ].join('\n'),
    )
  })

  it('says what to do when the build is older than the sources', () => {
    expect(() => offered({ 'index.d.ts': "export { gone } from './other.js'\n", 'other.d.ts': 'export {}\n' })).toThrow(
      /does not export gone\. Is dist an old build\? npm run build/,
    )
  })
})
