import type { ReactNode } from 'react'
import { Paper } from './Paper.js'

export function Terms({ footer }: { footer: ReactNode }) {
  return (
    <Paper title="Terms of Service" footer={footer}>
      <p>
        Kilnside is a demo of an open source kit. Use it to look around; nothing here costs anything or binds anyone.
      </p>
      <h2>Your videos</h2>
      <p>They stay yours. Post only what you made or may use, and keep to TikTok’s own terms when you post there.</p>
      <h2>No promise</h2>
      <p>The demo comes as it is. It may be restarted, changed or wiped at any time.</p>
    </Paper>
  )
}
