import type { AddressInfo } from 'node:net'
import { adapterSuite } from './adapter-suite.js'

adapterSuite(
  'Fastify',
  async () => {
    const { app } = await import('../../examples/fastify.js')
    await app.listen({ port: 0, host: '127.0.0.1', listenTextResolver: () => '' })
    return {
      port: (app.server.address() as AddressInfo).port,
      close() {
        app.server.closeAllConnections()
        return app.close()
      },
    }
  },
  'your app',
)
