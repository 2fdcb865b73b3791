import { Hono } from 'hono'
import { directPost } from './direct-post.js'

export const app = new Hono()
const handler = await directPost()

app.get('/', (c) => c.text('your app'))
app.all(`${handler.basePath}/*`, (c) => handler.fetch(c.req.raw))
