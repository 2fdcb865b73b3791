import type { ReactNode } from 'react'
import { Paper } from './Paper.js'

export function Privacy({ footer }: { footer: ReactNode }) {
  return (
    <Paper title="Privacy Policy" footer={footer}>
      <p>Kilnside is a demo. It runs on this computer and sends nothing anywhere else.</p>
      <h2>What we keep</h2>
      <p>Who is signed in, in one cookie. The plans of your studio. The posts you made from here and how they ended.</p>
      <h2>What we do with TikTok</h2>
      <p>
        When you connect an account, TikTok gives us permission to post for you. We keep that permission encrypted, show
        you the account’s name and picture, and send a video only when you press the button that says so. You can
        disconnect the account at any time, here or in TikTok; then the permission is deleted.
      </p>
      <h2>What we do not do</h2>
      <p>
        We do not keep your videos, and photos only until TikTok has fetched them. We do not read your TikTok inbox, and
        we neither share nor sell anything about you.
      </p>
    </Paper>
  )
}
