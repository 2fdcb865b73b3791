import { EXIT, type Command } from './command.js'

export const runCheck: Command = () => Promise.resolve(EXIT.problem)
