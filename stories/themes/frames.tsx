import type { ReactNode } from 'react'
import './frames.css'

interface FrameProps {
  children: ReactNode
}

/** A tool that teams keep open all day: the form is one panel among others. */
export function Dashboard({ children }: FrameProps) {
  return (
    <div className="frame-dashboard theme-dashboard" data-dp-theme="light" data-dp-density="compact">
      <nav className="frame-dashboard-nav" aria-label="Ledgerline">
        <strong>Ledgerline</strong>
        <ul>
          {['Overview', 'Calendar', 'Compose', 'Accounts', 'Reports', 'Billing'].map((name) => (
            <li key={name} aria-current={name === 'Compose' ? 'page' : undefined}>
              {name}
            </li>
          ))}
        </ul>
      </nav>
      <main className="frame-dashboard-main">
        <div className="frame-dashboard-bar">
          <h1>Compose</h1>
          <span>Campaign “Spring bake” · 3 of 8 posts out</span>
        </div>
        <div className="frame-dashboard-split">
          <div className="frame-dashboard-panel">{children}</div>
          <Queue />
        </div>
      </main>
    </div>
  )
}

const QUEUE = [
  ['Starter, day one', 'Mon 07:30'],
  ['Starter, day two', 'Tue 07:30'],
  ['Shaping', 'Wed 18:00'],
  ['Scoring close-up', 'Thu 07:30'],
  ['Crumb shot', 'Fri 12:15'],
  ['Q&A with Mara', 'Sat 10:00'],
  ['Week in numbers', 'Sun 20:00'],
] as const

function Queue() {
  return (
    <section className="frame-dashboard-panel" aria-labelledby="queue">
      <h2 id="queue">Queue</h2>
      <table>
        <tbody>
          {QUEUE.map(([what, when]) => (
            <tr key={what}>
              <th scope="row">{what}</th>
              <td>{when}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** An app on a phone: the form slides up over the picture that was just taken. */
export function PhoneSheet({ children }: FrameProps) {
  return (
    <main className="frame-phone">
      <div className="frame-phone-screen">
        <div className="frame-phone-top" aria-hidden="true">
          <span>9:41</span>
          <span>Sola</span>
        </div>
        <div className="frame-phone-sheet theme-sheet" data-dp-theme="dark">
          {children}
        </div>
      </div>
    </main>
  )
}

/** The desk of a magazine, where a story goes out with its film. */
export function Magazine({ children }: FrameProps) {
  return (
    <div className="frame-magazine theme-magazine" data-dp-theme="light">
      <div className="frame-magazine-head">
        <strong>The Crumb</strong>
        <span>No. 48 · Desk</span>
      </div>
      <main>
        <h1>Send the film out with the story</h1>
        {children}
      </main>
    </div>
  )
}
