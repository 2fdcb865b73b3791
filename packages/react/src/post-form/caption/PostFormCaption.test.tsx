import { Profiler } from 'react'
import { describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { fakeServer } from '../../internals/fakeServer.testing.js'
import { form, openPage } from '../../internals/page.testing.js'

const caption = () => page.getByLabelText('Caption')

describe('2a title', () => {
  it('counts UTF-16 units, as TikTok does', async () => {
    await openPage()
    await caption().fill('👩‍🍳 ok')
    await expect.element(page.getByText('8 / 2,200')).toBeVisible()
  })

  it('marks what is too much and cuts nothing', async () => {
    await openPage()
    const text = `${'a'.repeat(2200)}tail`
    await caption().fill(text)
    await expect.element(page.getByText('2,204 / 2,200')).toBeVisible()
    await expect.element(page.getByText('tail', { exact: true }).last()).toBeVisible()
    await expect.element(caption()).toHaveValue(text)
  })
})

describe('marks', () => {
  it('stand behind hashtags and mentions, and nothing does behind a text without any', async () => {
    const { screen } = await openPage()
    const marks = () => [...screen.container.querySelectorAll('.dp-TextMarks mark')].map((mark) => mark.textContent)
    await caption().fill('Sourdough at dawn')
    await expect.element(page.getByText('17 / 2,200')).toBeVisible()
    expect(screen.container.querySelector('.dp-TextMarks')).toBeNull()
    await caption().fill('Sourdough #bread with @ana.bakes.')
    await expect.poll(marks).toEqual(['#bread', '@ana.bakes'])
  })

  it('scroll with the text from the moment that they appear', async () => {
    const { screen } = await openPage()
    await caption().fill('line\n'.repeat(60))
    const field = caption().element()
    field.scrollTop = 200
    await caption().fill(`${'line\n'.repeat(60)}#end`)
    await expect.poll(() => screen.container.querySelector('.dp-TextMarks')?.scrollTop).toBe(field.scrollTop)
    expect(field.scrollTop).toBeGreaterThan(0)
  })
})

describe('5b preset text', () => {
  it('can be edited', async () => {
    await openPage({}, { title: '#preset' })
    await expect.element(caption()).toHaveValue('#preset')
    await caption().fill('mine')
    await expect.element(page.getByText('4 / 2,200')).toBeVisible()
  })
})

describe('lightness', () => {
  it('costs one commit per key', async () => {
    let commits = 0
    await render(
      <Profiler id="form" onRender={() => commits++}>
        {form(fakeServer())}
      </Profiler>,
    )
    await caption().click()
    await userEvent.keyboard('a')
    await expect.element(page.getByText('1 / 2,200')).toBeVisible()
    commits = 0
    await userEvent.keyboard('bcdefghij')
    await expect.element(page.getByText('10 / 2,200')).toBeVisible()
    expect(commits).toBe(9)
  })
})
