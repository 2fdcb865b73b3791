import { Validator } from '@seriousme/openapi-schema-validator'
import { REQUEST_HEADER } from '@direct-post/core/proxy'
import { createDirectPostHandler } from '@direct-post/server'
import { createMemoryStore } from '@direct-post/server/memory-store'
import { describe, expect, it } from 'vitest'
import { OPERATIONS } from './lib/openapi/operations.js'
import { isCurrent, openapi } from './openapi.js'

const document = JSON.parse(openapi()) as { paths: Record<string, object>; components: { schemas: object } }

describe('the document of the contract', () => {
  it('is what packages/core/openapi.json says', () => {
    expect(isCurrent(), 'Run: node scripts/ts.mjs scripts/openapi.ts').toBe(true)
  })

  it('is OpenAPI 3.1, by the schema of its makers', async () => {
    const validator = new Validator()
    expect(await validator.validate(openapi())).toEqual({ valid: true })
    expect(validator.version).toBe('3.1')
  })

  it('names every way into the server that a page has, and no other', async () => {
    const handler = createDirectPostHandler({
      clientKey: 'key',
      clientSecret: 'secret',
      redirectUri: 'https://app.example/api/direct-post/callback',
      encryptionKeys: [{ id: '1', key: Uint8Array.from({ length: 32 }, (_, index) => index) }],
      store: createMemoryStore(),
      user: () => null,
    })
    const told = async (path: string) => {
      const url = `https://app.example/api/direct-post${path.replaceAll(/\{\w+\}/g, 'x')}`
      const { headers } = await handler(new Request(url, { method: 'OPTIONS', headers: { [REQUEST_HEADER]: '1' } }))
      return (headers.get('allow') ?? '').split(', ').filter((method) => !['OPTIONS', 'HEAD'].includes(method))
    }
    for (const path of new Set(OPERATIONS.map((operation) => operation.path))) {
      const methods = OPERATIONS.filter((each) => each.path === path).map(({ method }) => method.toUpperCase())
      expect([path, (await told(path)).sort()]).toEqual([path, methods.sort()])
    }
  })

  it('says of a choice what the code says of it', () => {
    expect(document.components.schemas).toMatchObject({
      Draft: {
        type: 'object',
        properties: {
          privacyLevel: { anyOf: [{ $ref: '#/components/schemas/PrivacyLevel' }, { type: 'null' }] },
          allowComment: { type: 'boolean' },
        },
        required: expect.arrayContaining(['privacyLevel', 'allowComment', 'disclosure']),
      },
      PrivacyLevel: { enum: ['PUBLIC_TO_EVERYONE', 'MUTUAL_FOLLOW_FRIENDS', 'FOLLOWER_OF_CREATOR', 'SELF_ONLY'] },
    })
  })
})
