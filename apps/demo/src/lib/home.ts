import { useCallback, useEffect, useState } from 'react'

export interface Person {
  id: string
  name: string
  studio: string
}

export interface Plan {
  id: string
  title: string
  notes: string
  captionIdea: string
  day: string
  stage: 'to film' | 'filmed' | 'ready'
  clip: string
}

export interface Clip {
  id: string
  title: string
  durationSec: number
}

/** What Kilnside's own server tells the page. */
export interface Home {
  /** `null`: nobody is signed in. */
  person: Person | null
  people: readonly Person[]
  plans: readonly Plan[]
  clips: readonly Clip[]
  sandboxUrl: string
}

type Loaded = { status: 'loading' } | { status: 'failed' } | { status: 'ready'; value: Home }

export function useHome(): Loaded & { reload: () => void } {
  const [home, setHome] = useState<Loaded>({ status: 'loading' })
  const reload = useCallback(() => void load().then(setHome), [])
  useEffect(reload, [reload])
  return { ...home, reload }
}

export async function signIn(personId: string): Promise<boolean> {
  const answer = await fetch('/api/session', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ personId }),
  })
  return answer.ok
}

export async function signOut(): Promise<boolean> {
  return (await fetch('/api/session', { method: 'DELETE' })).ok
}

async function load(): Promise<Loaded> {
  try {
    const answer = await fetch('/api/home')
    if (!answer.ok) return { status: 'failed' }
    // Same repository, same build: the server writes exactly this.
    const value: Home = await answer.json()
    return { status: 'ready', value }
  } catch {
    return { status: 'failed' }
  }
}
