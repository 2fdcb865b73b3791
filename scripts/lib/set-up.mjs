// Everything a fresh machine lacks, one step each; a step that has nothing to do takes no time.
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { findChromium } from '../chromium.mjs'
import { quietly, root, say, tool } from './process.mjs'

const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
const pnpmVersion = manifest.devEngines.packageManager.version
const pnpmNote = join(root, 'node_modules', '.cache', `pnpm-${pnpmVersion}.txt`)
const linuxRoot = process.platform === 'linux' && process.getuid?.() === 0
const apt = ['-o', 'DPkg::Lock::Timeout=300', '-y', '--no-install-recommends']
/** The second has the slanted faces, which the baselines of `npm run visual` are drawn with. */
const fontPackages = ['fonts-dejavu-core', 'fonts-dejavu-extra']

/** Node, pnpm and the dependencies. Changes this process's environment, which everything started later inherits. */
export async function installDependencies() {
  checkNode()
  Object.assign(process.env, { TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1', STORYBOOK_DISABLE_TELEMETRY: '1' })
  await putPnpmOnPath()

  const args = ['install', '--frozen-lockfile', '--prefer-offline']
  const { code, output } = await step('installing packages', 'pnpm', args)
  if (code === 0) return
  const drifted = output.includes('OUTDATED_LOCKFILE')
  throw new Error(
    `pnpm could not install the packages.\n${output}\n` +
      (drifted
        ? `A package.json and pnpm-lock.yaml disagree. Run "npx pnpm@${pnpmVersion} install" and commit the lockfile.`
        : 'Check that the npm registry can be reached, then run the command again.'),
  )
}

/**
 * Finds a browser or installs one, and says which in KIT_CHROMIUM. Without one it throws: no test is skipped.
 * `headlessShell`: where there is a choice, the one without a window (decisions/070).
 */
export async function installBrowser({ headlessShell = false } = {}) {
  const find = () => findChromium({ headlessShell })
  let path = find()
  for (const wanted of headlessShell ? ['chromium-headless-shell', 'chromium'] : ['chromium']) {
    if (path || !linuxRoot || !existsSync('/usr/bin/apt-get')) break
    await aptInstall(`installing ${wanted}`, [wanted, ...fontPackages])
    path = await working(find())
  }
  if (!path) {
    const { code, output } = await step('downloading Chromium', ...tool('playwright', ['install', 'chromium']))
    if (code !== 0) say(output)
    path = find()
  }
  if (!path) {
    throw new Error(
      'No Chromium was found, and none could be installed. The component, Storybook and end-to-end tests run in a real ' +
        'browser. Install Chromium, Chrome or Edge, or put the path of one into KIT_CHROMIUM.',
    )
  }
  process.env.KIT_CHROMIUM = path
  await installFont()
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  throw new Error(
    `This is Node ${process.versions.node}; the tools used here need 20.19 or newer. Install that, then run the command again.`,
  )
}

async function putPnpmOnPath() {
  const folder = (await ownPnpm()) ?? rememberedPnpm() ?? (await pnpmFromNpx())
  process.env.PATH = [...folder, join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter)
}

async function ownPnpm() {
  const { code, output } = await quietly('looking for pnpm', 'pnpm', ['--version'])
  return code === 0 && output.trim() === pnpmVersion ? [] : undefined
}

/** Asking npx takes a second or more, so its answer is kept. */
function rememberedPnpm() {
  if (!existsSync(pnpmNote)) return undefined
  const folder = readFileSync(pnpmNote, 'utf8')
  return existsSync(join(folder, 'pnpm')) ? [folder] : undefined
}

async function pnpmFromNpx() {
  // npx keeps the package in its cache; asked for the PATH it would use, it tells where.
  const print = 'node -e "console.log(String.fromCharCode(10) + process.env.PATH)"'
  const { code, output } = await step('getting pnpm', 'npx', ['-y', '-p', `pnpm@${pnpmVersion}`, '-c', print])
  const folder = output
    .split(/[\n\r]+/)
    .flatMap((line) => line.split(delimiter))
    .find((place) => place.includes('_npx') && existsSync(join(place, 'pnpm')))
  if (code !== 0 || !folder) {
    throw new Error(
      `npx could not provide pnpm ${pnpmVersion}.\n${output}\nCheck that the npm registry can be reached, then run the command again.`,
    )
  }
  mkdirSync(dirname(pnpmNote), { recursive: true })
  writeFileSync(pnpmNote, folder)
  return [folder]
}

async function installFont() {
  const home = process.env.HOME ?? ''
  const places = ['/usr/share/fonts', '/usr/local/share/fonts', join(home, '.fonts'), join(home, '.local/share/fonts')]
  if (process.platform !== 'linux' || places.some(hasFont)) return
  if (linuxRoot && existsSync('/usr/bin/apt-get')) await aptInstall('installing a font', fontPackages)
  else say('  No font is installed: text in screenshots will be boxes. Install one, for example DejaVu Sans.')
}

function hasFont(folder) {
  if (!existsSync(folder)) return false
  return readdirSync(folder, { withFileTypes: true }).some((item) =>
    item.isDirectory() ? hasFont(join(folder, item.name)) : /\.(ttf|otf|ttc|pfb|woff2?)$/i.test(item.name),
  )
}

/** Says why when it fails; whether that matters is for the caller, who looks for what it wanted. */
async function aptInstall(label, packages) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const update = await step('reading package lists', 'apt-get', ['-o', 'DPkg::Lock::Timeout=300', 'update'], { env })
  const install = await step(label, 'apt-get', ['install', ...apt, ...packages], { env })
  if (install.code !== 0) say(`${update.output}\n${install.output}`)
}

/** On some systems the package is a stub that only asks for another installer. */
async function working(path) {
  if (!path) return undefined
  const { code } = await quietly('starting Chromium', path, ['--version'])
  return code === 0 ? path : undefined
}

async function step(label, command, args, options) {
  const result = await quietly(label, command, args, options)
  if (result.seconds > 1 || result.code !== 0) say(`  ${result.code === 0 ? '✓' : '✗'} ${label}, ${result.seconds} s`)
  return result
}
