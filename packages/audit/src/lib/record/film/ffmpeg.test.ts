import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { toMp4 } from './ffmpeg.js'

const FILM = { file: 'demo.webm', bytes: 4, durationSec: 1 }
let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ffmpeg-'))
  await writeFile(join(folder, 'demo.webm'), 'film')
})

afterEach(async () => {
  vi.unstubAllEnvs()
  await rm(folder, { recursive: true })
})

/** Stands first on the PATH; its last argument is the file to write. */
async function standIn(script: string) {
  const bin = await mkdtemp(join(folder, 'bin-'))
  await writeFile(join(bin, 'ffmpeg'), script)
  await chmod(join(bin, 'ffmpeg'), 0o755)
  vi.stubEnv('PATH', `${bin}${delimiter}${process.env.PATH}`)
}

describe('a WebM', () => {
  it('becomes an MP4 where there is an ffmpeg', async () => {
    await standIn('#!/bin/sh\nfor last; do :; done\nprintf "as mp4" > "$last"\n')
    expect(await toMp4(FILM, folder)).toEqual({ file: 'demo.mp4', bytes: 6, durationSec: 1 })
    expect(await readFile(join(folder, 'demo.mp4'), 'utf8')).toBe('as mp4')
    expect(await readdir(folder)).not.toContain('demo.webm')
  })

  it.each([
    ['it fails', '#!/bin/sh\nexit 1\n'],
    ['its file is too large', '#!/bin/sh\nfor last; do :; done\nprintf "much too large" > "$last"\n'],
  ])('stays a WebM when %s', async (_, script) => {
    await standIn(script)
    expect(await toMp4(FILM, folder, 10)).toEqual(FILM)
    expect(await readdir(folder)).toContain('demo.webm')
    expect(await readdir(folder)).not.toContain('demo.mp4')
  })

  it('stays a WebM where there is none', async () => {
    vi.stubEnv('PATH', folder)
    expect(await toMp4(FILM, folder)).toEqual(FILM)
  })
})
