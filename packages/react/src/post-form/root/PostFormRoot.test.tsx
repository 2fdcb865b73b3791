import { describe, expect, it } from 'vitest'
import { render } from 'vitest-browser-react'
import { fakeServer } from '../../internals/fakeServer.testing.js'
import { testClient } from '../../internals/page.testing.js'
import { PostForm } from '../index.js'

const parts = Object.entries(PostForm).filter(
  ([name, part]) => name !== 'Root' && typeof part === 'object' && part !== null && 'render' in part,
) as [string, typeof PostForm.Account][]

describe('errors of use', () => {
  it.each(parts)('PostForm.%s names itself, what is missing and the fix outside a form', async (name, Part) => {
    await expect(render(<Part />)).rejects.toThrow(
      new RegExp(`<PostForm\\.${name}> was rendered outside <PostForm\\.Root>.*Wrap the form in`),
    )
  })

  it('PostForm.Root asks for a client', async () => {
    await expect(render(<PostForm.Root />)).rejects.toThrow(/without `client` or `store`.*createClient/)
  })
})

describe('what a host passes', () => {
  it('reaches the element: class, style, data, ref', async () => {
    let element: HTMLElement | null = null
    const props = { className: 'mine', style: { color: 'rgb(1, 2, 3)' }, 'data-test': 'yes' }
    await render(
      <PostForm.Root
        client={testClient(fakeServer().fetch)}
        {...props}
        ref={(node) => void (element = node ?? element)}
      >
        <PostForm.Account className="header" />
      </PostForm.Root>,
    )
    const root = element as unknown as HTMLElement
    expect(root.className).toBe('dp-Root mine')
    expect(root.dataset['test']).toBe('yes')
    expect(getComputedStyle(root).color).toBe('rgb(1, 2, 3)')
    expect(root.querySelector('header')?.className).toBe('dp-Account header')
  })
})
