import { makeVideo } from '@direct-post/test-media'
import type { ReactNode } from 'react'
import { StrictMode } from 'react'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { createClient } from '../client/index.js'
import { PostForm, type PostFormProps } from '../post-form/index.js'
import { fakeServer, type FakeServer, type Script } from './fakeServer.testing.js'
import '../styles/index.css'

/** A page with the whole form in StrictMode, on a server that follows the script. */
export async function openPage(script: Partial<Script> = {}, props: Partial<PostFormProps> = {}) {
  const server = fakeServer(script)
  const screen = await render(<StrictMode>{form(server, props)}</StrictMode>)
  return { server, screen }
}

export function form(server: Pick<FakeServer, 'fetch'>, props: Partial<PostFormProps> = {}): ReactNode {
  return <PostForm client={testClient(server.fetch)} locale="en-US" {...props} />
}

/** Waits for nothing: what takes seconds in a browser takes none here. */
export function testClient(send: typeof fetch) {
  return createClient({
    baseUrl: '/api/direct-post',
    fetch: send,
    sleep: (ms, signal) =>
      signal?.aborted ? Promise.resolve() : new Promise((resolve) => setTimeout(resolve, Math.min(ms, 20))),
  })
}

const made = new Map<string, Promise<File>>()

/** A real H.264 MP4. */
export function videoFile(durationSec = 3, name = 'baking.mp4', minBytes = 0): Promise<File> {
  const key = `${durationSec} ${name} ${minBytes}`
  const file =
    made.get(key) ??
    makeVideo({ durationSec, minBytes }).then((bytes) => new File([bytes], name, { type: 'video/mp4' }))
  made.set(key, file)
  return file
}

export const publishButton = () => page.getByRole('button', { name: 'Post to TikTok' })
export const privacy = () => page.getByRole('combobox', { name: 'Who can view this post' })
export const disclosure = () => page.getByRole('switch', { name: 'Disclose commercial content' })
export const box = (name: string | RegExp) => page.getByRole('checkbox', { name })

export async function pick(file: File) {
  await userEvent.upload(page.getByLabelText(/Choose a video|Replace/), file)
}

export async function choosePrivacy(label: string) {
  await privacy().click()
  await page.getByRole('radio', { name: label }).click()
}

/** Everything that a post needs, and no more. */
export async function fillIn(file?: File, audience = 'Everyone') {
  await pick(file ?? (await videoFile()))
  await choosePrivacy(audience)
}

/** Several pictures at once. */
export async function pickMany(files: File[]) {
  await userEvent.upload(page.getByLabelText(/Choose a video|Add photos/), files)
}
