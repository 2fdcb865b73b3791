import { EXIT, type Command } from './command.js'

export const runDoctor: Command = () => {
  process.stderr.write('direct-post-audit doctor is not part of this version.\n')
  return Promise.resolve(EXIT.problem)
}
