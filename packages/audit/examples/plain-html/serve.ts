import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { createSandbox, type Sandbox } from '@direct-post/sandbox'

const APP = { clientKey: 'plain-html', clientSecret: 'known to the server alone' }
const CALLBACK = 'https://plain.example/callback'
const FILES: Readonly<Record<string, string>> = {
  '/': 'index.html text/html',
  '/page.js': 'page.js text/javascript',
  '/page.css': 'page.css text/css',
}

/** The page of a small app and its server: the token stays here, TikTok is the sandbox. */
export async function servePlainHtml(): Promise<{ url: string; close(): Promise<void> }> {
  const sandbox = createSandbox({ apps: [{ ...APP, redirectUris: [CALLBACK] }] })
  const token = await connect(sandbox)
  const uploads = new Map<string, string>()

  async function tiktok(path: string, body: unknown): Promise<string> {
    const answer = await sandbox.fetch(`https://open.tiktokapis.com/v2/post/publish/${path}/`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json; charset=UTF-8' },
      body: JSON.stringify(body),
    })
    return answer.text()
  }

  async function answer(request: IncomingMessage): Promise<string> {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://plain')
    if (pathname === '/api/creator') return tiktok('creator_info/query', {})
    if (pathname === '/api/status') return tiktok('status/fetch', { publish_id: searchParams.get('publish_id') })
    if (pathname === '/api/publish') {
      const text = await tiktok('video/init', JSON.parse((await read(request)).toString()))
      const { data, error } = JSON.parse(text) as { data: { publish_id: string; upload_url: string }; error: unknown }
      uploads.set(data.publish_id, data.upload_url)
      return JSON.stringify({ data: { publish_id: data.publish_id }, error })
    }
    const id = decodeURIComponent(pathname.replace('/api/upload/', ''))
    const bytes = await read(request)
    const range = `bytes 0-${bytes.length - 1}/${bytes.length}`
    const headers = { 'content-type': 'video/mp4', 'content-range': range, 'content-length': String(bytes.length) }
    const sent = await sandbox.fetch(uploads.get(id) ?? '', { method: 'PUT', headers, body: new Uint8Array(bytes) })
    return JSON.stringify({ status: sent.status })
  }

  const server = createServer((request, response) => {
    const file = FILES[request.url ?? '']?.split(' ')
    void (file ? send(response, file) : answer(request).then((json) => reply(response, json)))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    // Typed as AddressInfo because a TCP port is listened on, never a pipe.
    url: `http://localhost:${(server.address() as AddressInfo).port}/`,
    async close() {
      sandbox.close()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

async function connect(sandbox: Sandbox): Promise<string> {
  const query = new URLSearchParams({
    client_key: APP.clientKey,
    scope: 'user.info.basic,video.publish',
    response_type: 'code',
    redirect_uri: CALLBACK,
    state: 'plain',
  })
  const back = await sandbox.authorize(`https://www.tiktok.com/v2/auth/authorize/?${query.toString()}`, {
    creator: 'public',
  })
  const form = new URLSearchParams({
    client_key: APP.clientKey,
    client_secret: APP.clientSecret,
    grant_type: 'authorization_code',
    code: back.searchParams.get('code') ?? '',
    redirect_uri: CALLBACK,
  })
  const answer = await sandbox.fetch('https://open.tiktokapis.com/v2/oauth/token/', {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: form.toString(),
  })
  const { access_token } = (await answer.json()) as { access_token: string }
  return access_token
}

async function send(response: ServerResponse, [name = '', type = '']: string[]) {
  const bytes = await readFile(fileURLToPath(new URL(name, import.meta.url)))
  response.writeHead(200, { 'content-type': `${type}; charset=utf-8` }).end(bytes)
}

function reply(response: ServerResponse, json: string) {
  response.writeHead(200, { 'content-type': 'application/json' }).end(json)
}

async function read(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts)
}
