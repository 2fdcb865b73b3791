import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'

export type Listener = (request: IncomingMessage, response: ServerResponse) => unknown

export interface Listening {
  port: number
  /** The port that was asked for had been taken. */
  moved: boolean
  /** From here on requests are answered by this. */
  answerWith(listener: Listener): void
  /** Finishes what is under way for a moment, then ends it. */
  close(): Promise<void>
}

export interface ListenOptions {
  host: string
  /** 0 lets the system choose. */
  port: number
  /** Ports to try, one after the other. @default 20 */
  attempts?: number
}

/** Takes a port before anything needs its number: addresses go into cookies, redirects and links. */
export async function listen({ host, port, attempts = 20 }: ListenOptions): Promise<Listening> {
  for (let tried = port; tried < port + attempts; tried++) {
    const server = createServer()
    // A 64 MB chunk on a slow line may take longer than the five minutes that Node allows.
    server.requestTimeout = 0
    if (await bind(server, host, tried)) return listening(server, tried !== port)
    if (port === 0) break
  }
  throw new Error(
    `The ports ${port} to ${port + attempts - 1} are all taken, so the demo has no address. ` +
      'Stop what uses them, or name another: PORT=5000 npm run demo.',
  )
}

function bind(server: Server, host: string, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(false) : reject(error),
    )
    server.listen(port, host, () => resolve(true))
  })
}

function listening(server: Server, moved: boolean): Listening {
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The demo listens without a port.')
  return {
    port: address.port,
    moved,
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
