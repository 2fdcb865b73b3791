import { mkdtemp } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { AddressInfo } from 'node:net'
import type { SandboxOptions } from '../options.js'
import { createSandbox, type Sandbox } from '../sandbox.js'
import { fileMedia } from './file-media.js'
import { answerHttp } from './http.js'
import { stateKeeper } from './state-keeper.js'

export interface ServeOptions extends Omit<SandboxOptions, 'origin'> {
  /** 0 takes any free one. @default 4010 */
  port?: number
  /** @default '127.0.0.1' */
  host?: string
  /** What links are made of, when people reach it under another address. @default http://localhost:PORT */
  origin?: string
  /**
   * Keeps state and received bytes in this folder, and goes on from there at the next start.
   * @default a temporary folder, removed at close
   */
  folder?: string
}

export interface RunningSandbox extends Omit<Sandbox, 'close'> {
  /** `http://localhost:4010`. */
  origin: string
  close: () => Promise<void>
}

/** Starts a sandbox behind a real HTTP port. */
export async function serve(options: ServeOptions = {}): Promise<RunningSandbox> {
  const { port = 4010, host = '127.0.0.1', folder, ...rest } = options
  const server = createServer()
  // The port must be known before the sandbox is made; who calls in between waits for it.
  const { promise: whenReady, resolve: ready } = deferred<Sandbox>()
  server.on('request', (...call) => void whenReady.then((sandbox) => answerHttp(sandbox.fetch)(...call)))
  await listen(server, port, host)
  // Typed as AddressInfo because a TCP port is listened on, never a pipe.
  const origin = options.origin ?? `http://localhost:${(server.address() as AddressInfo).port}`
  const keeper = folder === undefined ? null : stateKeeper(folder)
  const media = options.media ?? fileMedia(await mediaFolder(folder))
  const state = await keeper?.read()
  const sandbox = createSandbox({ ...rest, ...(state === undefined ? {} : { state }), origin, media })
  keeper?.follow(sandbox)
  ready(sandbox)

  async function close() {
    sandbox.close()
    await closeServer(server)
    await keeper?.close()
    if (folder === undefined && !options.media) await media.clear()
  }
  return extend(sandbox, { origin, close })
}

async function mediaFolder(folder: string | undefined): Promise<string> {
  return folder === undefined ? mkdtemp(join(tmpdir(), 'sandbox-')) : join(folder, 'media')
}

function deferred<T>(): { promise: Promise<T>; resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => {}
  const promise = new Promise<T>((settle) => (resolve = settle))
  return { promise, resolve }
}

/** A spread would read `posts` and `calls` once and for all; this keeps them alive. */
function extend<T extends object>(sandbox: Sandbox, more: T): Omit<Sandbox, keyof T> & T {
  const descriptors = { ...Object.getOwnPropertyDescriptors(sandbox), ...Object.getOwnPropertyDescriptors(more) }
  // The descriptors are exactly those of the two arguments.
  return Object.defineProperties({}, descriptors) as Omit<Sandbox, keyof T> & T
}

function listen(server: Server, port: number, host: string): Promise<void> {
  // A slow line may take longer over 64 MB than Node's five minutes.
  server.requestTimeout = 0
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}
