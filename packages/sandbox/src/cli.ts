#!/usr/bin/env node
import { runCommand } from './lib/node/command.js'

await runCommand(process.argv.slice(2))
