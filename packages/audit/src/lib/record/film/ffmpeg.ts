import { spawn } from 'node:child_process'
import { rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { FilmFile } from './film.js'

/** Turns a WebM into an MP4 where ffmpeg is on the PATH; leaves it as it is where there is none, or no H.264 in it. */
export async function toMp4(film: FilmFile, folder: string, maxBytes = 50_000_000): Promise<FilmFile> {
  if (film.file.endsWith('.mp4')) return film
  const file = film.file.replace(/\.webm$/, '.mp4')
  const path = join(folder, file)
  const args = ['-y', '-v', 'error', '-i', join(folder, film.file)]
  const done = await run([...args, '-c:v', 'libx264', '-pix_fmt', 'yuv420p', '-movflags', '+faststart', path])
  const bytes = done ? (await stat(path)).size : 0
  if (bytes > 0 && bytes <= maxBytes) {
    await rm(join(folder, film.file))
    return { ...film, file, bytes }
  }
  await rm(path, { force: true })
  return film
}

function run(args: readonly string[]): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn('ffmpeg', args, { stdio: 'ignore' })
    child.once('error', () => resolve(false))
    child.once('close', (code) => resolve(code === 0))
  })
}
