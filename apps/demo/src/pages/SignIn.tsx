import { useState, type ReactNode } from 'react'
import { signIn, type Person } from '../lib/home.js'
import { useTitle } from '../lib/title.js'
import { Initials } from '../shell/Initials.js'
import { Logo } from '../shell/Logo.js'

export interface SignInProps {
  people: readonly Person[]
  onSignedIn: () => void
  footer: ReactNode
}

/** Stands where a product would ask for a password. */
export function SignIn({ people, onSignedIn, footer }: SignInProps) {
  useTitle('Sign in')
  const [failed, setFailed] = useState(false)

  async function choose({ id }: Person) {
    if (await signIn(id)) return onSignedIn()
    setFailed(true)
  }

  return (
    <main className="ks-SignIn">
      <Logo />
      <h1>Your studio’s clips, from the wheel to the world.</h1>
      <p className="ks-Lead">
        Kilnside plans the short videos of small potteries and posts them. This is a demo with two people in it: pick
        who you are today.
      </p>
      <ul className="ks-SignInPeople">
        {people.map((person) => (
          <li key={person.id}>
            <button className="ks-PersonCard" type="button" onClick={() => void choose(person)}>
              <Initials of={person} />
              <span>
                <strong>{person.name}</strong>
                <small>{person.studio}</small>
              </span>
            </button>
          </li>
        ))}
      </ul>
      {failed && <p role="alert">Signing in did not work. Reload the page and try again.</p>}
      {footer}
    </main>
  )
}
