import { once } from 'node:events'
import { connect, createServer } from 'node:net'
import type { AddressInfo, Socket } from 'node:net'

/** A cable between a store and its PostgreSQL. */
export interface Wire {
  /** The same database, through the cable. */
  url: string
  /** Cuts every connection, with no word from either end. */
  cut(): void
  close(): Promise<void>
}

export async function openWire(url: string): Promise<Wire> {
  const target = new URL(url)
  const sockets = new Set<Socket>()
  const server = createServer((near) => {
    const far = connect(Number(target.port || 5432), target.hostname)
    for (const socket of [near, far]) {
      sockets.add(socket)
      socket.on('error', () => {})
      socket.once('close', () => sockets.delete(socket))
    }
    near.pipe(far).pipe(near)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const through = new URL(url)
  through.host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    url: through.href,
    cut: () => sockets.forEach((socket) => socket.resetAndDestroy()),
    async close() {
      server.close()
      await once(server, 'close')
    },
  }
}
