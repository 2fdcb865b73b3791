import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { GUIDELINES } from '@direct-post/core/guidelines'
import { gaps, page, readChecks, type Checks } from './guidelines.js'

const nothing: Checks = { of: () => [], named: new Map(), expects: () => true }

describe('the catalogue of guidelines', () => {
  it('has a rule and a check for every clause', () => {
    expect(gaps(readChecks())).toEqual([])
  })

  it('is what docs/guidelines.md says', () => {
    expect(readFileSync(new URL('../docs/guidelines.md', import.meta.url), 'utf8')).toBe(page(readChecks()))
  })

  it('holds every guideline, in TikTok’s order', () => {
    expect(GUIDELINES.map(({ id }) => id).join(' ')).toBe('1a 1b 1c 2a 2b 2c 2-note 3a 3b 4 5a 5b 5c 5d 5e T1 T2')
  })

  it('misses what is not there', () => {
    const [first] = GUIDELINES
    expect(gaps(nothing, [{ ...first, clauses: { x: { summary: '', rule: 'core/gone.ts' } } }])).toEqual([
      '1a.x: packages/core/gone.ts is not there.',
      '1a.x: no test names it.',
      '1a.x: no story in stories/guidelines names it.',
      '1a.x: no audit in packages/audit names it.',
    ])
  })

  it('misses a clause that a check names and nobody wrote down', () => {
    const named = new Map([['9z.unheard-of', 'some.test.ts']])
    expect(gaps({ ...nothing, named }, [])).toEqual([
      'some.test.ts names 9z.unheard-of, which is not in the catalogue.',
    ])
  })

  it('asks no test of what only a drawn page can show, and no story of what nobody sees', () => {
    const clause = { summary: '', rule: 'page' }
    expect(
      gaps({ ...nothing, expects: (kind) => kind === 'story' }, [{ id: '2b', title: '', clauses: { x: clause } }]),
    ).toEqual(['2b.x: no story in stories/guidelines names it.'])
    expect(
      gaps({ ...nothing, expects: (kind) => kind === 'story' }, [{ id: 'T1', title: '', clauses: { x: clause } }]),
    ).toEqual([])
  })
})
