import { EXIT, type Command } from './command.js'

export const runRecord: Command = () => {
  process.stderr.write('direct-post-audit record is not part of this version.\n')
  return Promise.resolve(EXIT.problem)
}
