import { existsSync, readFileSync } from 'node:fs'
import { execFileSync } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

/*
 * What the pages say about the repository is held against it: every link, every path in code marks, every command.
 */
const root = fileURLToPath(new URL('..', import.meta.url))
const pages = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '*.md'], { cwd: root })
  .toString()
  .split('\n')
  .filter((name) => name !== '' && !name.startsWith('.') && !name.startsWith('reports/'))
const textOf = (page: string) => readFileSync(join(root, page), 'utf8')
const { scripts } = JSON.parse(textOf('package.json')) as { scripts: Record<string, string> }

const proseOf = (page: string) => textOf(page).replaceAll(/```.*?```/gs, '')

/** GitHub's: lower case, no punctuation, a dash for every space. */
const anchorsOf = (page: string) =>
  [...proseOf(page).matchAll(/^#{1,6} (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
      .trim()
      .replaceAll(/\s/g, '-'),
  )

function brokenLinks(page: string): string[] {
  const links = [...proseOf(page).matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link)
  return links.filter((link) => {
    if (/^[a-z]+:/.test(link)) return false
    const [path = '', anchor] = link.split('#')
    const target = path === '' ? page : join(dirname(page), path)
    if (!existsSync(join(root, target))) return true
    return anchor !== undefined && target.endsWith('.md') && !anchorsOf(target).includes(anchor)
  })
}

/** Paths from the root, or from a package: their first folder is one of ours. `*`, `{a,b}` and `…` stand for several. */
function missingPaths(page: string): string[] {
  const marked = [...proseOf(page).matchAll(/`([^`\n]+)`/g)].map(([, text = '']) => text)
  const isOfRoot = (path: string) =>
    /^(packages|scripts|docs|stories|e2e|apps|bench|decisions|reports|\.github|\.storybook)\/[\w./@-]+$/.test(path)
  const isOfPackage = (path: string) => /^(core|react|server|sandbox|audit)\/[\w.-]+\/[\w./-]+$/.test(path)
  return marked.filter((path) => {
    if (isOfRoot(path)) return !existsSync(join(root, path))
    const [short = '', ...rest] = path.split('/')
    const places = [join('packages', path), join('packages', short, 'src', ...rest)]
    return isOfPackage(path) && !places.some((place) => existsSync(join(root, place)))
  })
}

function unknownCommands(page: string): string[] {
  const text = textOf(page)
  const npm = [...text.matchAll(/npm run ([\w:-]+)/g)].map(([, name = '']) => name).filter((name) => !(name in scripts))
  const node = [...text.matchAll(/node ((?:scripts|bench|packages)\/[\w./-]+)/g)]
    .map(([, file = '']) => file)
    .filter((file) => !existsSync(join(root, file)))
  return [...npm, ...node]
}

describe.each(pages)('%s', (page) => {
  it('links only to what is there', () => expect(brokenLinks(page)).toEqual([]))
  it('names only files that are there', () => expect(missingPaths(page)).toEqual([]))
  it('names only commands that there are', () => expect(unknownCommands(page)).toEqual([]))
})
