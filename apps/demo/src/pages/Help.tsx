import type { ReactNode } from 'react'
import { Paper } from './Paper.js'

export function Help({ footer }: { footer: ReactNode }) {
  return (
    <Paper title="Help" footer={footer}>
      <h2>Who can sign in?</h2>
      <p>Any studio. This is a demo, so there are two people in it already, and no password to remember.</p>
      <h2>Why can I not choose Everyone?</h2>
      <p>
        TikTok tells us which audiences your account may post to. A private account has no Everyone, and Duet and Stitch
        stay off.
      </p>
      <h2>How do I disconnect TikTok?</h2>
      <p>
        Open Switch account on the posting page and press Disconnect, or remove Kilnside in TikTok under Settings,
        Security, Manage app permissions. What TikTok allowed us is deleted at once.
      </p>
      <h2>Where is my post?</h2>
      <p>Under Posts. It may take a few minutes until TikTok has processed it and shows it on your profile.</p>
    </Paper>
  )
}
