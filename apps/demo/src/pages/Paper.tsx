import type { ReactNode } from 'react'
import { follow } from '../lib/place.js'
import { useTitle } from '../lib/title.js'
import { Logo } from '../shell/Logo.js'

/** A page to read: a title, some paragraphs, the way home. */
export function Paper({ title, footer, children }: { title: string; footer: ReactNode; children: ReactNode }) {
  useTitle(title)
  return (
    <main className="ks-Paper">
      <a href="/" onClick={follow}>
        <Logo />
      </a>
      <h1>{title}</h1>
      {children}
      {footer}
    </main>
  )
}
