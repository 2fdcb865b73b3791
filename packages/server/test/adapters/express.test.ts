import { adapterSuite } from './adapter-suite.js'
import { listen } from './listen.js'

adapterSuite('Express', async () => listen((await import('../../examples/express.js')).server))
