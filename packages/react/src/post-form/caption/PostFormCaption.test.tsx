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
