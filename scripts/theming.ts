// Writes docs/theming.md from *DataAttributes.ts and *CssVars.ts, with the values of tokens.css.
//   node scripts/ts.mjs scripts/theming.ts           write the page
//   node scripts/ts.mjs scripts/theming.ts --check   fail when it is not current
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const pageFile = join(root, 'docs/theming.md')
const source = 'packages/react/src'

/** One file of names, each with its sentence. */
export interface Names {
  /** `PostFormPrivacyDataAttributes`. */
  export: string
  /** Path from the root of the repository. */
  file: string
  /** What is said of all of them. */
  about: string
  names: readonly { name: string; says: string }[]
}

export function readNames(ending: 'DataAttributes' | 'CssVars'): Names[] {
  const files = readdirSync(join(root, source), { recursive: true, encoding: 'utf8' })
  return files
    .filter((file) => file.endsWith(`${ending}.ts`))
    .sort()
    .map((file) =>
      parseNames(`${source}/${file.replaceAll('\\', '/')}`, readFileSync(join(root, source, file), 'utf8')),
    )
}

/** The files hold comments and literals and nothing else, so their text is read as it stands. */
export function parseNames(file: string, text: string): Names {
  const [, about = '', name = ''] = /\/\*\*(.*?)\*\/\s*export const (\w+)/s.exec(text) ?? []
  const entries = text.matchAll(/\/\*\*((?:(?!\*\/).)*)\*\/\s*\w+: '([^']+)'/gs)
  return {
    export: name,
    file,
    about: sentence(about),
    names: [...entries].map(([, says = '', name = '']) => ({ name, says: sentence(says) })),
  }
}

function sentence(comment: string): string {
  return comment.replaceAll(/\s*\n\s*\*?\s*/g, ' ').trim()
}

/** What `tokens.css` gives each variable at first: `light-dark(a, b)` as two, anything else as one. */
export function readValues(css: string): Map<string, readonly string[]> {
  const values = new Map<string, readonly string[]>()
  for (const [, name = '', value = ''] of css.matchAll(/^\s+(--dp-[a-z-]+): ([^;]+);/gm)) {
    if (!values.has(name)) values.set(name, /^light-dark\(([^(),]+), ([^(),]+)\)$/.exec(value)?.slice(1) ?? [value])
  }
  return values
}

/** The whole text of docs/theming.md. */
export function page(): string {
  const attributes = readNames('DataAttributes')
  const variables = readNames('CssVars')
  const values = readValues(readFileSync(join(root, source, 'styles/tokens.css'), 'utf8'))
  const isOf = (names: Names, folder: string) => names.file.startsWith(`${source}/${folder}/`)
  const parts = attributes.filter((names) => isOf(names, 'post-form'))
  return [
    HEAD,
    '## Variables\n',
    ...variables
      .filter((names) => isOf(names, 'styles'))
      .map((names) => `${names.about}\n\n${variableTable(names, values)}`),
    '## Attributes that you set\n',
    ...attributes
      .filter((names) => isOf(names, 'styles'))
      .map((names) => `${names.about}\n\n${table('Attribute', names)}`),
    '## Attributes that the parts set\n',
    'State is told by attribute, so that a sheet reads `.dp-Publish:where([data-disabled])`.\n',
    '### Shared\n',
    ...attributes
      .filter((names) => isOf(names, 'internals'))
      .map((names) => `${names.about}\n\n${table('Attribute', names)}`),
    ...parts.map((names) => part(names, variables)),
  ].join('\n')
}

const HEAD = `<!-- Made by scripts/theming.ts; change *DataAttributes.ts, *CssVars.ts and tokens.css in packages/react/src instead. -->

# Looks: variables, attributes and parts

Three ways, from the lightest to the strongest:

1. **Set a variable** on the form or on anything around it: \`.my-page { --dp-accent: #5b21b6 }\`.
2. **Style a part** by its class. All of ours lies in \`@layer direct-post\` and weighs one class at most, so a single class of
   yours wins: \`.dp-Publish { border-radius: 0 }\`, or your own through \`className\`.
3. **Arrange or draw the parts yourself**: see the [README of the package](../packages/react/README.md).

\`@direct-post/react/styles.css\` is all of it; \`tokens.css\` holds the variables alone.
`

function part(names: Names, variables: readonly Names[]): string {
  const name = basename(names.file, 'DataAttributes.ts')
  const own = variables.filter(({ file }) => file.endsWith(`/${name}CssVars.ts`))
  return [
    `### PostForm.${name.replace('PostForm', '')}\n`,
    `${names.about}\n`,
    table('Attribute', names),
    ...own.map((vars) => `${vars.about}\n\n${table('Variable', vars)}`),
  ].join('\n')
}

function table(kind: string, { names }: Names): string {
  return rows([[kind, 'Says'], ...names.map(({ name, says }) => [`\`${name}\``, says])])
}

function variableTable({ names }: Names, values: ReadonlyMap<string, readonly string[]>): string {
  const cells = names.map(({ name, says }) => {
    const [light = '', dark = light] = values.get(name) ?? []
    return [`\`${name}\``, says, `\`${light}\``, dark === light ? '' : `\`${dark}\``]
  })
  return rows([['Variable', 'For', 'At first', 'In the dark'], ...cells])
}

function rows([head = [], ...body]: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...body.map(line), ''].join('\n')
}

function main(): void {
  const wanted = page()
  if (!process.argv.includes('--check')) writeFileSync(pageFile, wanted)
  else if (!existsSync(pageFile) || readFileSync(pageFile, 'utf8') !== wanted) {
    console.error('docs/theming.md is not current. To mend it: node scripts/ts.mjs scripts/theming.ts')
    process.exitCode = 1
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main()
