import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { checkImports, table } from './check-imports.mjs'

let root: string | undefined
afterEach(() => {
  if (root) rmSync(root, { recursive: true })
  root = undefined
})

const manifests = {
  core: {
    name: '@direct-post/core',
    exports: { '.': '', './wire': '', './guidelines': '' },
    devDependencies: { 'fast-check': '1' },
  },
  react: {
    name: '@direct-post/react',
    dependencies: { '@direct-post/core': '1', zustand: '1' },
    peerDependencies: { react: '18' },
  },
  server: {
    name: '@direct-post/server',
    dependencies: { '@direct-post/core': '1', hono: '1' },
    peerDependencies: { '@libsql/client': '1' },
    devDependencies: { '@direct-post/sandbox': '1' },
  },
  sandbox: {
    name: '@direct-post/sandbox',
    dependencies: { '@direct-post/core': '1', mediabunny: '1' },
    exports: { '.': '' },
  },
  audit: {
    name: '@direct-post/audit',
    dependencies: { '@direct-post/core': '1' },
    peerDependencies: { playwright: '1' },
  },
}

/** What the checker says about a workspace with these files, one `file: rule` each. */
function breachesOf(files: Record<string, string>) {
  root = mkdtempSync(join(tmpdir(), 'imports-'))
  for (const [short, manifest] of Object.entries(manifests))
    write(`packages/${short}/package.json`, JSON.stringify(manifest))
  for (const [path, text] of Object.entries(files)) write(`packages/${path}`, text)
  return checkImports(root).map(({ file, rule }) => `${file}: ${rule}`)
}

function write(path: string, text: string) {
  const file = join(root!, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}

describe('what the table refuses', () => {
  it.each([
    ['core/src/lib/wire/a.ts', `import { facts } from '../model/facts.js'`],
    ['core/src/lib/guidelines/a.ts', `export * from '../wire/a.js'`],
    ['core/src/lib/model/a.ts', `import type { Rule } from '../rules/title.js'`],
    ['core/src/lib/parse/a.ts', `import '../rules/title.js'`],
    ['core/src/lib/rules/a.ts', `import { x } from '../post/view.js'`],
    ['core/src/lib/post/a.ts', `import { readFile } from 'node:fs'`],
    ['core/src/lib/upload/a.ts', `import { join } from 'path'`],
    ['core/src/index.ts', `export { x } from './wire.js'`],
    ['react/src/client/a.ts', `import { useState } from 'react'`],
    ['react/src/client/a.ts', `import { createPostStore } from '../store/createPostStore.js'`],
    ['react/src/store/selectors.ts', `import { useMemo } from 'react'`],
    ['react/src/post-form/title/A.tsx', `import { client } from '../../client/client.js'`],
    ['server/src/lib/oauth/a.ts', `import { route } from '../routes/connect.js'`],
    ['server/src/lib/store/a.ts', `import { createHash } from 'node:crypto'`],
    ['server/src/lib/tiktok/a.ts', `import { Hono } from 'hono'`],
    ['sandbox/src/lib/checks/a.ts', `import { titleBlockers } from '@direct-post/core'`],
    ['sandbox/src/index.ts', `type Facts = import('@direct-post/core').Facts`],
    ['sandbox/src/index.ts', `const later = () => import('@direct-post/core')`],
    ['sandbox/src/lib/a.ts', `import { createServer } from 'node:http'`],
    ['audit/src/lib/audits/a.ts', `import type { Page } from 'playwright'`],
    ['audit/src/lib/gatherers/a.ts', `import { privacy } from '../audits/privacy.js'`],
    ['audit/src/lib/audits/a.ts', `import { PRIVACY_LEVELS } from '@direct-post/core/wire'`],
  ])('%s: %s', (path, text) => {
    expect(breachesOf({ [path]: text })).toEqual([expect.stringMatching(`packages/${path}: .* may import `)])
  })

  it('lets core entries only re-export', () => {
    expect(breachesOf({ 'core/src/index.ts': `export { a } from './lib/rules/title.js'\nexport const b = 1` })).toEqual(
      ['packages/core/src/index.ts: core/src/*.ts are entries: they re-export names from lib'],
    )
  })
})

describe('what holds for every package', () => {
  it('refuses a devDependency in src', () => {
    expect(breachesOf({ 'server/src/index.ts': `import { createSandbox } from '@direct-post/sandbox'` })).toEqual([
      'packages/server/src/index.ts: @direct-post/server does not install @direct-post/sandbox for its users',
    ])
  })

  it('refuses a path past the entries of another package, in tests too', () => {
    const breaches = breachesOf({ 'server/src/a.test.ts': `import { x } from '@direct-post/core/lib/rules/title.js'` })
    expect(breaches).toEqual(['packages/server/src/a.test.ts: @direct-post/core has the entries . ./wire ./guidelines'])
  })

  it('refuses a relative path out of the package, in tests too', () => {
    expect(breachesOf({ 'server/test/a.test.ts': `import { x } from '../../core/src/index.js'` })).toEqual([
      'packages/server/test/a.test.ts: a file in @direct-post/server stays in its package',
    ])
  })
})

describe('scripts/', () => {
  const files = (path: string) => ({ [path]: `import { findChromium } from '../../../scripts/chromium.mjs'` })

  it('is there for tests', () => {
    expect(breachesOf(files('server/test/a.test.ts'))).toEqual([])
  })

  it('is not there for src', () => {
    expect(breachesOf(files('server/src/a.ts'))).toHaveLength(1)
  })
})

describe('what the table allows', () => {
  it('is silent', () => {
    const breaches = breachesOf({
      'core/src/index.ts': `export { a } from './lib/rules/title.js'\nexport type { B } from './lib/model/b.js'`,
      'core/src/lib/rules/title.ts': `import { a } from './account.js'\nimport { b } from '../model/b.js'`,
      'core/src/lib/rules/title.test.ts': `import fc from 'fast-check'\nimport { view } from '../post/view.js'`,
      'react/src/store/usePostStore.ts': `import { useStore } from 'zustand/react'\nimport { useMemo } from 'react'`,
      'react/src/post-form/title/A.tsx': `import { useState } from 'react'\nimport { useTitle } from '../../store/usePostStore.js'\nimport './A.css'`,
      'server/src/lib/routes/connect.ts': `import { Hono } from 'hono'\nimport { exchange } from '../oauth/exchange-code.js'`,
      'server/src/lib/store/sqlite-schema.ts': `import { createClient } from '@libsql/client'`,
      'server/src/node.ts': `import { createServer } from 'node:http'`,
      'sandbox/src/index.ts': `import { PRIVACY_LEVELS } from '@direct-post/core/wire'\nimport { Input } from 'mediabunny'`,
      'sandbox/test/agreement.test.ts': `import { preparePost } from '@direct-post/core'`,
      'audit/src/lib/audits/a.ts': `import type { Clause } from '@direct-post/core/guidelines'`,
    })
    expect(breaches).toEqual([])
  })
})

describe('the table', () => {
  it('puts a narrower row before the wider one that would hide it', () => {
    const hidden = table.filter((row, i) => table.slice(0, i).some((wider) => row.in.startsWith(`${wider.in}/`)))
    expect(hidden.map((row) => row.in)).toEqual([])
  })
})
