import { execFile, spawn } from 'node:child_process'
import { createServer, type AddressInfo } from 'node:net'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** Runs Node to the end; what it printed is in the error when it fails. */
export async function runNode(args: readonly string[], cwd: string, env: Record<string, string> = {}): Promise<string> {
  try {
    const { stdout } = await run(process.execPath, [...args], { cwd, env: { ...clean(), ...env } })
    return stdout
  } catch (failure) {
    // execFile rejects with an Error that carries both outputs.
    const { message, stdout, stderr } = failure as Error & { stdout: string; stderr: string }
    throw new Error(`${message}\n${stdout}\n${stderr}`, { cause: failure })
  }
}

export interface Running {
  /** The first http address that it printed. */
  url: string
  /** All that it has printed so far. */
  output(): string
  stop(): Promise<void>
}

/** Starts a server that prints its address, and answers once it has. */
export async function startNode(
  args: readonly string[],
  cwd: string,
  env: Record<string, string> = {},
): Promise<Running> {
  const child = spawn(process.execPath, [...args], {
    cwd,
    env: { ...clean(), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
  let output = ''
  const url = await new Promise<string>((resolve, reject) => {
    const hear = (data: Buffer) => {
      output += data.toString()
      const address = /ready: (http\S+)/i.exec(output)?.[1] ?? /Local:\s+(http\S+)/.exec(output)?.[1]
      if (address) resolve(address.replace(/\/$/, ''))
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.once('close', (code) => reject(new Error(`${args.join(' ')} ended with ${code}:\n${output}`)))
  })
  return {
    url,
    output: () => output,
    async stop() {
      child.kill()
      await ended
    },
  }
}

/** A port that was free a moment ago. */
export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  // Typed as AddressInfo because a TCP port is listened on, never a pipe.
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

/** Without what the test runner sets for itself: a build would think that it is being tested. */
function clean(): NodeJS.ProcessEnv {
  const { NODE_ENV: _, VITEST: __, NODE_OPTIONS: ___, ...env } = process.env
  return { ...env, NEXT_TELEMETRY_DISABLED: '1' }
}
