import { join } from 'node:path'
import { exportsOf, type Export } from './module.js'

export interface Manifest {
  name: string
  private?: boolean
  publishConfig: { exports: Readonly<Record<string, string | { types?: string }>> }
}

/** Every entry of a package, each with what it exports. */
export function report({ name, publishConfig }: Manifest, folder: string): string {
  const entries = Object.entries(publishConfig.exports).filter(([path]) => path !== './package.json')
  return [
    '<!-- Made by scripts/api/api.ts from the built package: npm run api -->\n',
    `# ${name}\n`,
    ...entries.flatMap(([path, target]) => {
      const types = typeof target === 'string' ? undefined : target.types
      return [`## ${name}${path.slice(1)}\n`, types ? code(exportsOf(join(folder, types))) : 'A file.\n']
    }),
  ].join('\n')
}

function code(exports: readonly Export[]): string {
  return ['```ts', ...exports.map((entry) => lines(entry).join('\n')), '```', ''].join('\n')
}

function lines(entry: Export): string[] {
  if ('from' in entry) return [`export { ${entry.name} } from '${entry.from}'`]
  if ('text' in entry) return [...entry.text]
  return [`namespace ${entry.name} {`, ...entry.members.flatMap(lines).map(indented), '}']
}

function indented(text: string): string {
  return text.replaceAll(/^/gm, '  ')
}
