import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, it } from 'vitest'
import { lazyRequest } from '../src/lib/node/lazy-request.js'

it('is to a host what a whole request would be', async () => {
  const seen: unknown[] = []
  const server = createServer((message, response) => {
    const request = lazyRequest(message, new URL(`http://app.example${message.url}`))
    seen.push(
      request instanceof Request,
      request.method,
      request.url,
      request.headers.get('cookie'),
      [...request.headers.keys()].includes('x-twice'),
    )
    seen.push(request.headers.get('x-twice'), request.bodyUsed, request.signal.aborted, request.clone().url)
    response.end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const headers = new Headers([
    ['cookie', 'a=1'],
    ['x-twice', '1'],
    ['x-twice', '2'],
  ])
  await fetch(`http://127.0.0.1:${port}/accounts?x=1`, { headers })
  server.close()
  server.closeAllConnections()
  const url = 'http://app.example/accounts?x=1'
  expect(seen).toEqual([true, 'GET', url, 'a=1', true, '1, 2', false, false, url])
})
