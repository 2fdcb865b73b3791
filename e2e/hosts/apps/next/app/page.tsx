import { connection } from 'next/server'
import { Publish } from './publish'

/** A Server Component, drawn per request: the nonce of the policy is another one each time. */
export default async function Page() {
  await connection()
  return <Publish />
}
