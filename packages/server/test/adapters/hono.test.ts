import { adapterSuite } from './adapter-suite.js'
import { listenFetch } from './listen.js'

adapterSuite('Hono', async () => listenFetch((await import('../../examples/hono.js')).app.fetch), 'your app')
