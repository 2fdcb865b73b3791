import type { ReactNode } from 'react'
import type { Person } from '../lib/home.js'
import { follow } from '../lib/place.js'
import { Logo } from './Logo.js'
import { PersonMenu } from './PersonMenu.js'

export interface ShellProps {
  person: Person
  people: readonly Person[]
  path: string
  /** Called when somebody else is signed in, or nobody. */
  onChanged: () => void
  footer: ReactNode
  children: ReactNode
}

const PLACES = [
  { href: '/', label: 'Clips' },
  { href: '/post', label: 'New post' },
  { href: '/posts', label: 'Posts' },
] as const

export function Shell({ person, people, path, onChanged, footer, children }: ShellProps) {
  return (
    <div className="ks-Shell">
      <a className="ks-SkipLink" href="#main">
        Skip to the page
      </a>
      <header className="ks-Side">
        <div className="ks-SideInner">
          <a className="ks-SideHome" href="/" onClick={follow}>
            <Logo />
          </a>
          <nav className="ks-Nav" aria-label="Kilnside">
            {PLACES.map(({ href, label }) => (
              <a
                key={href}
                className="ks-NavLink"
                href={href}
                onClick={follow}
                aria-current={href === path ? 'page' : undefined}
              >
                {label}
              </a>
            ))}
          </nav>
          <PersonMenu person={person} people={people} onChanged={onChanged} />
        </div>
      </header>
      <main className="ks-Main" id="main" tabIndex={-1}>
        {children}
        {footer}
      </main>
    </div>
  )
}
