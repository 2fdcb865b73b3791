import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { MODES, type Mode } from './modes.js'

export interface Story {
  /** `parts-privacy--default`. */
  id: string
  /** `Parts/Privacy`: what the report groups by. */
  title: string
  name: string
  /** CSS pixels. */
  width: number
}

/** One story in one mode. */
export interface Shot {
  story: Story
  mode: Mode
  /** Names the picture's file: `parts-privacy--default.dark`. */
  key: string
}

const WIDTH = 640
const WIDE = 1280

/** The tags a story may carry for us: `wide` pictures it at 1280 px, `no-picture` leaves it out. */
const TAGS = { wide: 'wide', skip: 'no-picture' }

interface Entry {
  id: string
  type: string
  title: string
  name: string
  tags?: readonly string[]
}

/** Every story of a built Storybook, in its own order. `only` keeps those with one of these texts in their id. */
export async function readStories(folder: string, only: readonly string[] = []): Promise<Story[]> {
  const { entries } = JSON.parse(await readFile(join(folder, 'index.json'), 'utf8')) as {
    entries: Record<string, Entry>
  }
  return Object.values(entries)
    .filter(({ type, tags }) => type === 'story' && !tags?.includes(TAGS.skip))
    .filter(({ id }) => only.length === 0 || only.some((text) => id.includes(text)))
    .map(({ id, title, name, tags }) => ({ id, title, name, width: tags?.includes(TAGS.wide) ? WIDE : WIDTH }))
}

export function shotsOf(stories: readonly Story[]): Shot[] {
  return stories.flatMap((story) => MODES.map((mode) => ({ story, mode, key: `${story.id}.${mode.id}` })))
}
