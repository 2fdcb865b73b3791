import { fork } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { bundle } from '../../campaign/bundle.mjs'
import type { Command, Report, ServerTask } from './server.js'

/** A server in a process of its own. */
export interface Child {
  tell(command: Command): Promise<void>
  readonly isDead: boolean
  /** Resolves once it is gone. */
  ended: Promise<unknown>
  /** SIGKILL. */
  kill(): Promise<void>
}

let program: Promise<string> | undefined

/** Loads one, which waits for `listen`. The program is made once per test file. */
export async function loadChild(task: ServerTask): Promise<Child> {
  program ??= bundle(fileURLToPath(new URL('./server.ts', import.meta.url)))
  const child = fork(await program, [JSON.stringify(task)], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  const ended = once(child, 'exit')
  await heard(child, 'loaded', ended)
  return {
    async tell(command) {
      child.send(command)
      await heard(child, 'done', ended)
    },
    get isDead() {
      return child.exitCode !== null || child.signalCode !== null
    },
    ended,
    async kill() {
      child.kill('SIGKILL')
      await ended
    },
  }
}

async function heard(child: ChildProcess, report: Report, ended: Promise<unknown>): Promise<void> {
  const said = once(child, 'message').then(([what]) => what as Report)
  const what = await Promise.race([said, ended.then(() => 'nothing')])
  if (what !== report) throw new Error(`The server process said ${what} instead of ${report}.`)
}
