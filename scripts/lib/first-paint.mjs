// What a host's own build makes of `<PostForm />`: what it fetches before the first paint, and what comes later.
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'vite'

const root = fileURLToPath(new URL('../..', import.meta.url))
const ENTRY = 'virtual:host'
const HOST = `import { PostForm } from '@direct-post/react'; globalThis.page = PostForm`

/** The bundler's own, once per app. */
const BUNDLER = /preload-helper|rolldown/
/** Reads a picked file; it has no part in drawing the form. */
const MEDIA_READER = /mediabunny/

/** Bytes of gzip, chunk by chunk as they travel, without React. */
export async function firstPaint() {
  const chunks = await bundle()
  const first = new Set()
  const walk = (name) => {
    if (first.has(name) || !chunks.has(name)) return
    first.add(name)
    chunks.get(name).imports.forEach(walk)
  }
  for (const { fileName, isEntry } of chunks.values()) if (isEntry) walk(fileName)

  const sum = { first: 0, later: 0 }
  for (const { fileName, code, moduleIds } of chunks.values()) {
    if (moduleIds.every((id) => BUNDLER.test(id)) || moduleIds.some((id) => MEDIA_READER.test(id))) continue
    sum[first.has(fileName) ? 'first' : 'later'] += gzipSync(code, { level: 9 }).length
  }
  return sum
}

async function bundle() {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    root,
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [
      {
        name: 'host',
        resolveId: (id) => (id === ENTRY ? id : null),
        load: (id) => (id === ENTRY ? HOST : null),
      },
    ],
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rollupOptions: { input: ENTRY, external: [/^react(-dom)?(\/|$)/] },
    },
  })
  const chunks = built.output.filter(({ type }) => type === 'chunk')
  return new Map(chunks.map((chunk) => [chunk.fileName, chunk]))
}
