// app/api/direct-post/[...path]/route.ts
import { directPost } from '../direct-post.js'

/** Not the edge: the store and `nodeFetch` need Node. */
export const runtime = 'nodejs'

const handle = async (request: Request) => (await directPost()).fetch(request)

export { handle as GET, handle as POST, handle as PUT, handle as DELETE }
