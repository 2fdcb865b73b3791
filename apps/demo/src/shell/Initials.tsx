import type { Person } from '../lib/home.js'

export function Initials({ of: { id, name } }: { of: Person }) {
  const letters = name
    .split(' ')
    .map((word) => word[0])
    .join('')
  return (
    <span className="ks-Initials" data-person={id} aria-hidden="true">
      {letters}
    </span>
  )
}
