import { adapterSuite } from './adapter-suite.js'
import { listen } from './listen.js'

adapterSuite('Node http', async () => listen((await import('../../examples/node-http.js')).server), 'your app')
