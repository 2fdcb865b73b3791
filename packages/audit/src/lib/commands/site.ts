import { EXIT, type Command } from './command.js'

export const runSite: Command = () => {
  process.stderr.write('direct-post-audit site is not part of this version.\n')
  return Promise.resolve(EXIT.problem)
}
