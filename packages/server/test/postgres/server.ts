import { execFile, spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { giveTo, unprivilegedAccount } from './account.js'
import type { Account } from './account.js'
import { copyBinaries } from './binaries.js'

export interface RunningServer {
  url: string
  stop(): Promise<void>
}

/** Starts a PostgreSQL of its own in `folder`, on a free port of this machine and behind a fresh password. */
export async function startServer(folder: string): Promise<RunningServer> {
  const account = await unprivilegedAccount()
  const { initdb, postgres } = await copyBinaries(join(folder, 'programs'))
  const password = randomBytes(18).toString('hex')
  const data = await createCluster(initdb, folder, password, account)

  const port = await freePort()
  const server = spawn(postgres, ['-D', data, ...settings(port)], {
    ...account,
    cwd: data,
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  await ready(server)
  return {
    url: `postgres://postgres:${password}@127.0.0.1:${port}/postgres`,
    async stop() {
      const ended = new Promise((resolve) => server.once('exit', resolve))
      // Asks it to end all sessions and stop.
      server.kill('SIGINT')
      await ended
    },
  }
}

/** The language of its messages, which `ready` reads. */
const env = { ...process.env, LC_ALL: 'C' }

async function createCluster(initdb: string, folder: string, password: string, account: Account): Promise<string> {
  const [data, passwordFile] = [join(folder, 'data'), join(folder, 'password')]
  await mkdir(data, { mode: 0o700 })
  await writeFile(passwordFile, password, { mode: 0o600 })
  for (const path of [data, passwordFile]) await giveTo(account, path)
  // A random password needs no slow hash, and these tests log in a thousand times.
  const login = ['--username=postgres', '--auth=scram-sha-256', '--set=scram_iterations=1', `--pwfile=${passwordFile}`]
  const options = ['--encoding=UTF8', '--no-locale', '--no-sync', ...login]
  await promisify(execFile)(initdb, ['-D', data, ...options], { ...account, cwd: folder, env })
  return data
}

/** No sockets beside the port; no waiting for the disk, since this data need not outlive the machine. */
const settings = (port: number): string[] =>
  [
    `port=${port}`,
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=200',
    'shared_buffers=32MB',
    'fsync=off',
    'full_page_writes=off',
  ].flatMap((setting) => ['-c', setting])

/** Resolves once it takes connections; rejects with what it said when it ends before. */
function ready(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = ''
    server.stderr?.on('data', (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-10_000)
      if (said.includes('ready to accept connections')) resolve()
    })
    server.once('error', reject)
    server.once('exit', (code) => reject(new Error(`PostgreSQL ended with ${code} before it was ready:\n${said}`)))
  })
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => resolve(port))
    })
  })
}
