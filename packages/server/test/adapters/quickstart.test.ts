import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'

const root = new URL('../../../../', import.meta.url)
const read = (path: string) => readFile(new URL(path, root), 'utf8')

/** A link to an example, and the code below it. */
const SHOWN = /\]\(\.\.\/(packages\/server\/examples\/[\w/.-]+)\)\n\n```ts\n([\s\S]*?)```/g

describe('docs/quickstart.md', () => {
  it('shows the examples that the tests run, letter by letter', async () => {
    const shown = [...(await read('docs/quickstart.md')).matchAll(SHOWN)]
    expect(shown.map(([, path]) => path?.split('/examples/')[1])).toEqual([
      'direct-post.ts',
      'node-http.ts',
      'express.ts',
      'fastify.ts',
      'hono.ts',
      'next/route.ts',
      'worker.ts',
      'worker-fetch.ts',
      's3-storage.ts',
    ])
    for (const [, path = '', code] of shown) expect({ path, code }).toEqual({ path, code: await read(path) })
  })
})
