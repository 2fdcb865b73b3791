import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { forgotten, tokens, type Group } from './roles.js'
import { Token } from './Token.js'
import './tokens.css'

/** Every variable of `tokens.css` by role, made from the file that documents them. */
export default { title: 'Tokens/By role' } satisfies Meta

const story = (group: Group): StoryObj => ({
  name: group,
  render: (_, { globals }) => (
    // Read again when the toolbar changes what the variables hold.
    <div className="tokens" key={JSON.stringify(globals)}>
      {tokens(group).map((token) => (
        <Token key={token.name} {...token} group={group} />
      ))}
    </div>
  ),
  async play({ canvasElement }) {
    await expect(canvasElement.querySelectorAll('.token').length).toBeGreaterThan(0)
    for (const value of canvasElement.querySelectorAll('output')) await expect(value.textContent).not.toBe('')
    await expect(forgotten()).toEqual([])
  },
})

export const Colour = story('Colour')
export const Type = story('Type')
export const Space = story('Space')
export const Shape = story('Shape')
export const Elevation = story('Elevation')
export const Motion = story('Motion')
