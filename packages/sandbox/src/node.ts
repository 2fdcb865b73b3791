export { serve, type RunningSandbox, type ServeOptions } from './lib/node/serve.js'
export { fileMedia } from './lib/node/file-media.js'
