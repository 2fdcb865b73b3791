import { readCreator, shapeOf, type Creator } from './creator-info.js'
import type { Shape } from './answers.js'

/** What was learnt of the page's backend on the first visit, for all the others. */
export interface Memory {
  /** The answer with creator_info as it came, null until there was one. */
  known: { key: string; status: number; json: unknown; shape: Shape; creator: Creator } | null
}

export interface Asked {
  method: string
  url: string
  body: string | null
}

/** The same question, on another visit. A POST may ask different things at one address. */
export function keyOf({ method, url, body }: Asked): string {
  return `${method} ${new URL(url).pathname} ${method === 'GET' ? '' : (body ?? '')}`
}

/** Remembers an answer when it is the one with creator_info. */
export function learn(memory: Memory, asked: Asked, status: number, text: string): boolean {
  if (!/privacy_?level_?options/i.test(text)) return false
  const json = parse(text)
  const creator = readCreator(json)
  if (creator === null) return false
  memory.known ??= { key: keyOf(asked), status, json, shape: shapeOf(json), creator }
  return true
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
