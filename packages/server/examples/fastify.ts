import { toNodeListener } from '@direct-post/server/node'
import fastify from 'fastify'
import { directPost } from './direct-post.js'

const app = fastify()
const handler = await directPost()
const listener = toNodeListener(handler)

app.get('/', async () => 'your app')
app.register(async (scope) => {
  // In this scope no body is parsed, so Fastify's limit of 1 MiB does not apply either.
  scope.removeAllContentTypeParsers()
  scope.addContentTypeParser('*', (_request, _body, done) => done(null))
  scope.all(`${handler.basePath}/*`, (request, reply) => {
    reply.hijack()
    listener(request.raw, reply.raw)
  })
})

export { app }
