// The one way into this repository: `npm run <command>` lands here and brings whatever the machine lacks.
// Only Node's own modules up to the point where the packages are installed.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { quietly, root, say, serve, show, tool } from './lib/process.mjs'
import { installBrowser, installDependencies } from './lib/set-up.mjs'
import { add, countReport, isGreen, summary } from './lib/tally.mjs'

const script = (path, ...args) => [process.execPath, [join(root, path), ...args]]
const turboBuild = (...filters) => tool('turbo', ['run', 'build', '--output-logs=errors-only', ...filters])
const staticStorybook = join('node_modules', '.cache', 'storybook')
const packagesOnly = '--filter=./packages/*'

const lint = [
  { name: 'lint', command: () => tool('oxlint', []) },
  { name: 'styles', command: () => tool('stylelint', ['**/*.css', '--allow-empty-input']) },
  { name: 'imports', command: () => script('scripts/check-imports.mjs') },
]
const format = { name: 'format', command: () => tool('oxfmt', ['--check']), fix: 'npm run format' }
const types = { name: 'types', command: () => tool('typescript', ['-b', '--pretty']) }
const build = { name: 'build', command: () => turboBuild() }
const api = {
  name: 'api',
  command: () => script('scripts/ts.mjs', 'scripts/api/api.ts', '--check'),
  fix: 'npm run api',
}

/** In this order, because the cheap ones speak first. Each counts as one test. */
const gates = [format, ...lint, types, build, api]

const commands = {
  async test(args) {
    try {
      await installDependencies()
    } catch (error) {
      say(error.message)
      return finish({ passed: 0, failed: 1, skipped: 0 })
    }
    const browser = await attempt(() => installBrowser({ headlessShell: true }))
    // With arguments it is vitest alone: `npm test -- --project unit packages/core`.
    const checks = args.length > 0 ? [] : await runGates(gates)
    const tests = await runVitest(browser ? args : ['--project', 'unit'])
    return finish(add(count(browser ? [] : [false]), count(checks), tests))
  },

  async lint() {
    await installDependencies()
    return (await runGates(lint)).every(Boolean) ? 0 : 1
  },

  async format(args) {
    await installDependencies()
    return show(...tool('oxfmt', args))
  },

  async typecheck(args) {
    await installDependencies()
    return show(...tool('typescript', ['-b', '--pretty', ...args]))
  },

  async build(args) {
    await installDependencies()
    return show(...turboBuild(...args))
  },

  async demo(args) {
    await installDependencies()
    await must(turboBuild('--filter=@direct-post/demo'))
    return serve(process.execPath, ['dist-server/main.js', ...args], { cwd: join(root, 'apps/demo') })
  },

  async dev(args) {
    await installDependencies()
    return serve('pnpm', ['--dir', 'apps/demo', 'run', 'dev', ...args])
  },

  async storybook(args) {
    await installDependencies()
    const quiet = process.stdout.isTTY ? [] : ['--ci']
    return serve(...tool('storybook', ['dev', '--port', '6006', ...quiet, ...args]))
  },

  async visual(args) {
    await installDependencies()
    await installBrowser()
    if (!args.includes('--storybook'))
      await must(tool('storybook', ['build', '--quiet', '--output-dir', staticStorybook]))
    return show(...script('scripts/ts.mjs', 'scripts/visual/visual.ts', ...args))
  },

  async bench(args) {
    await installDependencies()
    await must(turboBuild(packagesOnly))
    return show(...script('bench/run.mjs', ...args))
  },

  async campaign(args) {
    await installDependencies()
    return show(...script('packages/server/campaign/start.mjs', ...args))
  },

  async api(args) {
    await installDependencies()
    await must(turboBuild(packagesOnly))
    return show(...script('scripts/ts.mjs', 'scripts/api/api.ts', ...args))
  },

  async audit(args) {
    await installDependencies()
    await installBrowser()
    await must(turboBuild('--filter=@direct-post/demo', '--filter=@direct-post/audit'))
    return show(...script('apps/demo/audit.mjs', 'check', ...args))
  },

  async record(args) {
    await installDependencies()
    await installBrowser()
    await must(turboBuild('--filter=@direct-post/demo', '--filter=@direct-post/audit'))
    return show(...script('apps/demo/audit.mjs', 'record', ...args))
  },

  async size(args) {
    await installDependencies()
    await must(turboBuild(packagesOnly))
    return show(...script('scripts/size.mjs', ...args))
  },
}

/** Runs every gate, also after one has failed, so that one run shows all there is to mend. */
async function runGates(list) {
  const passed = []
  for (const { name, command, fix } of list) {
    const result = await quietly(name, ...command())
    passed.push(result.code === 0)
    say(`  ${result.code === 0 ? '✓' : '✗'} ${name}, ${result.seconds} s`)
    if (result.code !== 0) say(`${result.output}\n${fix ? `To mend it: ${fix}\n` : ''}`)
  }
  return passed
}

async function runVitest(args) {
  const folder = mkdtempSync(join(tmpdir(), 'direct-post-kit-'))
  const file = join(folder, 'report.json')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const code = await show(...tool('vitest', ['run', ...reporters, ...args]))
  const report = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null
  rmSync(folder, { recursive: true })
  return report ? countReport(report, code) : { passed: 0, failed: 1, skipped: 0 }
}

const count = (results) => ({
  passed: results.filter(Boolean).length,
  failed: results.filter((passed) => !passed).length,
  skipped: 0,
})

function finish(total) {
  process.stdout.write(`\n${summary(total)}\n`)
  return isGreen(total) ? 0 : 1
}

async function attempt(work) {
  try {
    await work()
    return true
  } catch (error) {
    say(error.message)
    return false
  }
}

async function must([command, args]) {
  const result = await quietly('building', command, args)
  if (result.code !== 0) throw new Error(`${result.output}\nThe build failed.`)
  say(`  ✓ building, ${result.seconds} s`)
}

const [command, ...rest] = process.argv.slice(2)
if (Object.hasOwn(commands, command ?? '')) {
  leave(
    await commands[command](rest).catch((error) => {
      say(error.message)
      return 1
    }),
  )
} else {
  say(`usage: node scripts/run.mjs ${Object.keys(commands).join(' | ')}`)
  leave(2)
}

/** Once the last line has left: on some systems an exit cuts it off. */
function leave(code) {
  process.stdout.write('', () => process.exit(code))
}
