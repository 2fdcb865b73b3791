import { once } from 'node:events'
import { createServer } from 'node:http'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import type { RunningExample } from './adapter-suite.js'

/** Lets a Node server listen on a free port. */
export async function listen(server: Server): Promise<RunningExample> {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    async close() {
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    },
  }
}

/** The same for what takes a standard request. */
export function listenFetch(answer: (request: Request) => Response | Promise<Response>): Promise<RunningExample> {
  const listener = getRequestListener(answer)
  return listen(createServer((request, response) => void listener(request, response)))
}
