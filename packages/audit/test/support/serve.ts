import { build } from 'esbuild'
import { readFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname } from 'node:path'
import { fileURLToPath } from 'node:url'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
}

const CREATOR = {
  data: {
    creator_avatar_url: '',
    creator_username: 'mara',
    creator_nickname: 'Mara Lindqvist',
    privacy_level_options: ['PUBLIC_TO_EVERYONE', 'MUTUAL_FOLLOW_FRIENDS', 'SELF_ONLY'],
    comment_disabled: false,
    duet_disabled: false,
    stitch_disabled: false,
    max_video_post_duration_sec: 600,
  },
  error: { code: 'ok', message: '', log_id: '2026' },
}

export interface Pages {
  url(form: string, mistake?: string, lang?: string): string
  origin: string
  close(): Promise<void>
}

/** The pages, and the little of a backend that they need: everything else the audit answers itself. */
export async function servePages(): Promise<Pages> {
  const folder = fileURLToPath(new URL('../pages/', import.meta.url))
  const page = await wholePage(folder)
  const kept = new Map<string, Promise<Buffer | null>>()
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://pages')
    if (pathname === '/api/creator-info') {
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(CREATOR))
      return
    }
    if (pathname.startsWith('/api/')) return void response.writeHead(204).end()
    if (pathname === '/page.html') {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page)
      return
    }
    const file = folder + pathname.slice(1)
    if (!kept.has(file))
      kept.set(
        file,
        readFile(file).catch(() => null),
      )
    void kept.get(file)?.then((bytes) => {
      response.writeHead(bytes ? 200 : 404, { 'content-type': TYPES[extname(pathname)] ?? 'text/plain' })
      return response.end(bytes ?? '')
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`
  return {
    origin,
    url: (form, mistake = '', lang = 'en') => `${origin}/page.html?form=${form}&break=${mistake}&lang=${lang}`,
    close: () => closeServer(server),
  }
}

/** One document, so that a visit costs one request. */
async function wholePage(folder: string): Promise<string> {
  const [html, css, { outputFiles }] = await Promise.all([
    readFile(`${folder}page.html`, 'utf8'),
    readFile(`${folder}page.css`, 'utf8'),
    build({ entryPoints: [`${folder}page.js`], bundle: true, write: false, format: 'iife', logLevel: 'error' }),
  ])
  return html.replace('/* page.css */', () => css).replace('/* page.js */', () => outputFiles[0]?.text ?? '')
}

function closeServer(server: Server): Promise<void> {
  server.closeAllConnections()
  return new Promise((resolve) => server.close(() => resolve()))
}
