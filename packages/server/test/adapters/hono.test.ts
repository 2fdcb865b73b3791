import { createServer } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { adapterSuite } from './adapter-suite.js'
import { listen } from './listen.js'

adapterSuite('Hono', async () => {
  const { app } = await import('../../examples/hono.js')
  return listen(createServer(getRequestListener(app.fetch)))
})
