#!/usr/bin/env node
import { runCommand } from './lib/commands/command.js'

process.exitCode = await runCommand(process.argv.slice(2))
