import type { ClipId } from './clips/clips.js'

/** Someone who works with Kilnside. A real product would keep them in its database. */
export interface Person {
  id: string
  name: string
  studio: string
}

/** One video that a studio plans to make. */
export interface Plan {
  id: string
  title: string
  /** What to film, for the person behind the camera. */
  notes: string
  /** A caption to start from; the person edits it before it goes anywhere. */
  captionIdea: string
  day: 'Monday' | 'Tuesday' | 'Wednesday' | 'Thursday' | 'Friday' | 'Saturday'
  stage: 'to film' | 'filmed' | 'ready'
  /** A sample of what the video may look like. */
  clip: ClipId
}

export const PEOPLE: readonly Person[] = [
  { id: 'ada', name: 'Ada Moreau', studio: 'Moreau Ceramics' },
  { id: 'theo', name: 'Theo Brandt', studio: 'Brandt & Daughter' },
]

const PLANS: Readonly<Record<string, readonly Plan[]>> = {
  ada: [
    {
      id: 'centring',
      title: 'Centring, in one take',
      notes: 'Camera low beside the wheel. No cuts, no talking: only the clay going quiet.',
      captionIdea: 'The quietest second of the day #pottery #wheelthrowing',
      day: 'Monday',
      stage: 'ready',
      clip: 'wheel',
    },
    {
      id: 'celadon',
      title: 'Celadon, poured',
      notes: 'Fill the frame with the mug. Pour slowly, stop when the glaze reaches the foot.',
      captionIdea: 'Celadon goes on grey and comes out green #glaze #ceramics',
      day: 'Wednesday',
      stage: 'ready',
      clip: 'glaze',
    },
    {
      id: 'kiln-door',
      title: 'What the kiln did overnight',
      notes: 'Open the door at 80 °C, not before. One shelf at a time.',
      captionIdea: 'Twelve hours later #kilnopening',
      day: 'Friday',
      stage: 'to film',
      clip: 'kiln',
    },
  ],
  theo: [
    {
      id: 'night-firing',
      title: 'Night firing',
      notes: 'Lights off, spy hole open. Let the camera find the exposure by itself.',
      captionIdea: 'Cone 10 at two in the morning #kiln',
      day: 'Tuesday',
      stage: 'ready',
      clip: 'kiln',
    },
    {
      id: 'second-bowl',
      title: "Lena's second bowl",
      notes: 'Over her shoulder. Ask before filming her face.',
      captionIdea: 'My daughter throws better than I do #familybusiness',
      day: 'Thursday',
      stage: 'filmed',
      clip: 'wheel',
    },
  ],
}

export function personWith(id: string): Person | undefined {
  return PEOPLE.find((person) => person.id === id)
}

export function plansOf({ id }: Person): readonly Plan[] {
  return PLANS[id] ?? []
}
