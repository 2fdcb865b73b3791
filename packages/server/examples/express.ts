import { createServer } from 'node:http'
import { toNodeListener } from '@direct-post/server/node'
import express from 'express'
import { directPost } from './direct-post.js'

const app = express()
const handler = await directPost()

// Before any body parser: uploads stream through, and a webhook's signature covers its bytes as they came.
app.use(handler.basePath, toNodeListener(handler))
app.use(express.json())
app.get('/', (_request, response) => void response.send('your app'))

// Node ends a request after five minutes; 64 MB over a slow line take longer.
export const server = createServer({ requestTimeout: 0 }, app)
