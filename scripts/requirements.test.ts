import { describe, expect, it } from 'vitest'
import { idsIn, readTitles, REQUIREMENTS } from './requirements.js'

describe('the faults and threats that the kit answers for', () => {
  it('are each named by a test', () => {
    const titles = readTitles()
    expect(REQUIREMENTS.filter((id) => !titles.has(id))).toEqual([])
    expect([...titles.keys()].filter((id) => !REQUIREMENTS.includes(id))).toEqual([])
  })

  it('count in titles alone', () => {
    const source = `
      // F01
      helper('F02')
      describe('F03 what happens', () => {
        it.each(cases)('%s does no harm (F04, T05)', () => expect('F06'))
        it(\`\${kind} F07\`, () => {})
      })`
    expect(idsIn('some.test.ts', source)).toEqual(['F03', 'F04', 'T05', 'F07'])
  })
})
