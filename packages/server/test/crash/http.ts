import { createServer, request } from 'node:http'
import type { IncomingHttpHeaders, RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface HttpAnswer {
  status: number
  headers: IncomingHttpHeaders
  // oxlint-disable-next-line typescript/no-explicit-any -- tests read whatever came back
  body: any
}

/** One request on a connection of its own. `null`: nobody answered. */
export function ask(
  method: string,
  url: string,
  headers: Record<string, string>,
  body?: string | Uint8Array,
): Promise<HttpAnswer | null> {
  return new Promise((resolve) => {
    const sent = request(url, { method, headers, agent: false }, (answer) => {
      const pieces: Buffer[] = []
      answer.on('data', (piece: Buffer) => pieces.push(piece))
      answer.on('error', () => resolve(null))
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: parse(Buffer.concat(pieces)) }),
      )
    })
    sent.on('error', () => resolve(null))
    sent.end(body)
  })
}

function parse(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString())
  } catch {
    return null
  }
}

/** Listens on a free port of this machine. */
export async function listen(handler: RequestListener): Promise<{ origin: string; close: () => void }> {
  const server = createServer(handler)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const close = () => {
    server.close()
    server.closeAllConnections()
  }
  return { origin: `http://localhost:${(server.address() as AddressInfo).port}`, close }
}

/** A port that nobody uses at the moment. */
export async function freePort(): Promise<number> {
  const { origin, close } = await listen(() => {})
  close()
  return Number(new URL(origin).port)
}
