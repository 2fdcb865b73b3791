import { createServer } from 'node:http'
import { toNodeListener } from '@direct-post/server/node'
import { directPost } from './direct-post.js'

const handler = await directPost()
const listener = toNodeListener(handler)

// Node ends a request after five minutes; 64 MB over a slow line take longer.
export const server = createServer({ requestTimeout: 0 }, (request, response) => {
  if (request.url?.startsWith(`${handler.basePath}/`)) return listener(request, response)
  response.end('your app')
})
