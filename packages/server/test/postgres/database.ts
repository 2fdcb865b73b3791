import { randomBytes } from 'node:crypto'
import { Pool } from 'pg'
import { serverUrl } from './shared-server.js'

/** An empty place in the run's PostgreSQL. */
export interface TestDatabase {
  url: string
  /** Not created yet: that is for the store to do. */
  schema: string
  /** For looking and meddling from outside. */
  admin: Pool
  /** Drops the schema. */
  close(): Promise<void>
}

/** One server per test run, one schema per call. */
export async function testDatabase(): Promise<TestDatabase> {
  const url = await serverUrl()
  const schema = `dp_test_${randomBytes(6).toString('hex')}`
  const admin = new Pool({ connectionString: url, max: 4 })
  return {
    url,
    schema,
    admin,
    async close() {
      await admin.query(`drop schema if exists ${schema} cascade`)
      await admin.end()
    },
  }
}
