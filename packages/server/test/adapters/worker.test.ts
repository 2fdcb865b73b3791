import { vi } from 'vitest'
import { testDatabase } from '../postgres/database.js'
import { adapterSuite } from './adapter-suite.js'
import { listenFetch } from './listen.js'

/** Cloudflare's class, as far as the worker uses it: bytes pass, and there must be as many as said. */
class FixedLengthStream extends TransformStream<Uint8Array, Uint8Array> {
  constructor(bytes: number) {
    let left = bytes
    super({
      transform(chunk, controller) {
        left -= chunk.byteLength
        if (left < 0) throw new TypeError('too many bytes')
        controller.enqueue(chunk)
      },
      flush() {
        if (left > 0) throw new TypeError('too few bytes')
      },
    })
  }
}

adapterSuite(
  'a worker, with PostgreSQL behind it',
  async (env) => {
    vi.stubGlobal('FixedLengthStream', FixedLengthStream)
    const { default: worker } = await import('../../examples/worker.js')
    const database = await testDatabase()
    // A role whose tables lie in a schema of their own stands for the database behind Hyperdrive.
    const connectionString = `${database.url}?options=${encodeURIComponent(`-c search_path=${database.schema}`)}`
    await database.admin.query(`create schema ${database.schema}`)
    const bindings = { ...env, HYPERDRIVE: { connectionString } } as Parameters<typeof worker.fetch>[1]
    const running = await listenFetch((request) => worker.fetch(request, bindings))
    return {
      port: running.port,
      async close() {
        await running.close()
        await database.close()
      },
    }
  },
  'not_found',
)
