import { adapterSuite } from './adapter-suite.js'
import { listenFetch } from './listen.js'

adapterSuite(
  'a route handler of Next',
  async () => {
    const { runtime: _, ...route } = await import('../../examples/next/route.js')
    // As Next does: a catch-all file under `app/api/direct-post`, one export per method, a standard request.
    const call = (request: Request) => {
      const method = request.method as keyof typeof route
      return method in route ? route[method](request) : new Response(null, { status: 405 })
    }
    return listenFetch(call)
  },
  'not_found',
)
