import axe from 'axe-core'
import { expect } from 'vitest'

/** No rule of axe is broken by what stands on the page now. */
export async function expectAccessible(where: Element = document.body) {
  const { violations } = await axe.run(where, { rules: { region: { enabled: false } } })
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([])
}
