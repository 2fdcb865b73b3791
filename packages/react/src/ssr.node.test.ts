import { createElement } from 'react'
import { renderToString } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { createClient } from './client/index.js'
import { PostForm } from './post-form/index.js'

describe('server rendering', () => {
  it('draws the page without a browser and asks nobody', () => {
    const client = createClient({ baseUrl: '/api/direct-post', fetch: () => Promise.reject(new Error('asked')) })
    expect(typeof document).toBe('undefined')
    const html = renderToString(createElement(PostForm, { client }))
    expect(html).toContain('Reading your account from TikTok')
    // An inline style would need an exception in a strict Content-Security-Policy.
    expect(html).not.toContain('style=')
  })
})
