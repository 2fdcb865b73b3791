// Starts other programs: shows that long work is alive, passes signals on, and hands back the exit code.
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { constants } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../..', import.meta.url))

const windows = process.platform === 'win32'
const running = new Set()
let stoppedBy = null

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    const again = stoppedBy !== null
    stoppedBy ??= signal
    if (running.size === 0) process.exit(exitCodeOf(signal))
    // A terminal has already sent its Ctrl-C to the whole group; a second copy would read as "stop at once".
    if (signal === 'SIGINT' && process.stdin.isTTY && !again) return
    for (const child of running) child.kill(again ? 'SIGKILL' : signal)
  })
}

/** Runs to the end with this terminal as its own. Answers the exit code. */
export async function show(command, args, options = {}) {
  return (await start(command, args, { ...options, stdio: 'inherit' })).code
}

/** Runs quietly, with a line every ten seconds under the name of `label`. Answers exit code, output and seconds. */
export async function quietly(label, command, args, options = {}) {
  const began = Date.now()
  const tick = setInterval(() => say(`  … ${label}, ${seconds(began)} s so far`), 10_000)
  const result = await start(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] })
  clearInterval(tick)
  return { ...result, seconds: seconds(began) }
}

/** Starts a server: answers at once with a promise of its exit code. */
export function serve(command, args, options = {}) {
  return start(command, args, { ...options, stdio: 'inherit' }).then(({ code }) => code)
}

/** How to start the command-line tool of an installed package, on any system: by Node, without a shell. */
export function tool(name, args) {
  const folder = join(root, 'node_modules', name)
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const script = typeof bin === 'string' ? bin : (bin[name] ?? Object.values(bin)[0])
  return [process.execPath, [join(folder, script), ...args]]
}

export function say(line) {
  process.stderr.write(`${line}\n`)
}

export const seconds = (since) => ((Date.now() - since) / 1000).toFixed(1)

function start(command, args, { cwd = root, env = process.env, stdio }) {
  return new Promise((settle) => {
    // npm's own commands are batch files on Windows, and those need a shell.
    const child = spawn(command, args, { cwd, env, stdio, shell: windows && !command.endsWith('.exe') })
    const output = []
    running.add(child)
    child.stdout?.on('data', (data) => output.push(data))
    child.stderr?.on('data', (data) => output.push(data))
    const end = (code) => {
      running.delete(child)
      if (stoppedBy) process.exit(exitCodeOf(stoppedBy))
      settle({ code, output: Buffer.concat(output).toString() })
    }
    child.on('error', (error) => {
      output.push(Buffer.from(`${command}: ${error.message}\n`))
      end(127)
    })
    child.on('close', (code, signal) => end(code ?? exitCodeOf(signal)))
  })
}

const exitCodeOf = (signal) => 128 + (constants.signals[signal] ?? 0)
