import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'

export type Listener = (request: IncomingMessage, response: ServerResponse) => unknown

export interface Listening {
  port: number
  /** From here on requests are answered by this. */
  answerWith(listener: Listener): void
  /** Finishes what is under way for a moment, then ends it. */
  close(): Promise<void>
}

/** Takes a port before anything needs its number: addresses go into cookies, redirects and links. */
export function listen(host: string, wanted: number): Promise<Listening> {
  return nextFree(wanted, async (port) => {
    const server = createServer()
    // A 64 MB chunk on a slow line may take longer than the five minutes that Node allows.
    server.requestTimeout = 0
    await bind(server, host, port)
    return listening(server)
  })
}

/** Starts something on a port or, when others have it, on one of the twenty after it. 0 is always free. */
export async function nextFree<T>(wanted: number, start: (port: number) => Promise<T>): Promise<T> {
  for (let port = wanted; port < wanted + 20; port++) {
    try {
      return await start(port)
    } catch (error) {
      if (!isTaken(error)) throw error
    }
  }
  throw new Error(
    `The ports ${wanted} to ${wanted + 19} are all taken, so the demo has no address. ` +
      'Stop what uses them, or choose others: PORT=5000 SANDBOX_PORT=5100 npm run demo.',
  )
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
}

function bind(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
}

function listening(server: Server): Listening {
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The demo listens without a port.')
  return {
    port: address.port,
    answerWith: (listener) => void server.on('request', (request, response) => void listener(request, response)),
    close: () =>
      new Promise((resolve) => {
        const hurry = setTimeout(() => server.closeAllConnections(), 1000)
        server.close(() => {
          clearTimeout(hurry)
          resolve()
        })
        server.closeIdleConnections()
      }),
  }
}
