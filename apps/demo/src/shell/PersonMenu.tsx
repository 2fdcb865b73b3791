import { signIn, signOut, type Person } from '../lib/home.js'
import { go } from '../lib/place.js'
import { Initials } from './Initials.js'

export interface PersonMenuProps {
  person: Person
  people: readonly Person[]
  onChanged: () => void
}

export function PersonMenu({ person, people, onChanged }: PersonMenuProps) {
  // A reload rather than a new render: nothing of the person before may stay in memory.
  async function become(other: Person) {
    if (await signIn(other.id)) location.assign('/')
  }

  async function leave() {
    if (!(await signOut())) return
    go('/')
    onChanged()
  }

  return (
    <details className="ks-PersonMenu">
      <summary className="ks-PersonMenuButton">
        <Initials of={person} />
        <span className="ks-PersonMenuName">
          {person.name}
          <small>{person.studio}</small>
        </span>
      </summary>
      <ul className="ks-PersonMenuList">
        {people
          .filter(({ id }) => id !== person.id)
          .map((other) => (
            <li key={other.id}>
              <button className="ks-MenuItem" type="button" onClick={() => void become(other)}>
                Switch to {other.name}
              </button>
            </li>
          ))}
        <li>
          <button className="ks-MenuItem" type="button" onClick={() => void leave()}>
            Sign out
          </button>
        </li>
      </ul>
    </details>
  )
}
