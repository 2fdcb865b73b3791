import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

/** A real second process that works on a store, so that tests share nothing with it but the database. */
export interface Child {
  /** What it says, line by line, as it says it. */
  lines: AsyncIterable<string>
  /** Everything it says from here on; rejects when it ends badly. */
  finish(): Promise<string[]>
  /** SIGKILL: no handler runs, no socket is closed by the program. */
  kill(): Promise<void>
}

/** Runs `worker.ts` with a task: see there. */
export function startChild(task: object): Child {
  const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))
  const child = spawn(process.execPath, [at('../../../../scripts/ts.mjs'), at('./worker.ts'), JSON.stringify(task)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const exit = once(child, 'exit')
  const lines = createInterface({ input: child.stdout })
  return {
    lines,
    async finish() {
      const said: string[] = []
      for await (const line of lines) said.push(line)
      const [code] = (await exit) as [number | null]
      if (code === 0) return said
      throw new Error(`the child ended with ${code}`)
    },
    async kill() {
      child.kill('SIGKILL')
      await exit
    },
  }
}
