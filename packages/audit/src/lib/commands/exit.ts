/** What a shell is told. */
export const EXIT = {
  /** Nothing failed. */
  ok: 0,
  /** At least one clause failed. */
  failed: 1,
  /** Nothing could be judged: a wrong option, no browser, a page that does not answer. */
  problem: 2,
} as const

export type ExitCode = (typeof EXIT)[keyof typeof EXIT]

/** One subcommand: what follows its name on the command line comes in, the exit code comes out. */
export type Command = (args: readonly string[]) => Promise<ExitCode>
