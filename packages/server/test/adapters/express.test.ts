import { createServer } from 'node:http'
import express from 'express'
import { describe, expect, it } from 'vitest'
import { toNodeListener } from '../../src/node.js'
import { createRig } from '../rig.js'
import { adapterSuite } from './adapter-suite.js'
import { listen } from './listen.js'

adapterSuite('Express', async () => listen((await import('../../examples/express.js')).server), 'your app')

describe('Express with a body parser in front of the handler', () => {
  it('has JSON requests answered, and refuses webhooks with the reason: their bytes are gone (F66)', async () => {
    const { handler } = await createRig()
    const app = express().use(express.json()).use(handler.basePath, toNodeListener(handler))
    const { port, close } = await listen(createServer(app))
    const post = async (path: string, headers: Record<string, string>) => {
      const address = `http://127.0.0.1:${port}${handler.basePath}${path}`
      const type = { 'content-type': 'application/json' }
      const response = await fetch(address, {
        method: 'POST',
        body: '{"returnTo":"/"}',
        headers: { ...type, ...headers },
      })
      return [response.status, await response.json()]
    }
    const page = { 'x-direct-post': '1', 'x-test-user': 'ana', origin: 'https://app.example' }
    expect(await post('/connect', page)).toMatchObject([200, { authorizeUrl: expect.stringContaining('https://') }])
    expect(await post('/webhook', {})).toMatchObject([500, { error: { code: 'raw_body_needed' } }])
    await close()
  })
})
