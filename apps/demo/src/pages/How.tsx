import type { ReactNode } from 'react'
import { Paper } from './Paper.js'

/** For visitors who are not signed in: an app review looks for more than a login. */
export function How({ footer }: { footer: ReactNode }) {
  return (
    <Paper title="How it works" footer={footer}>
      <p>Kilnside is a calendar for the short videos of pottery studios, from the idea to the post.</p>
      <h2>Plan the week</h2>
      <p>
        Each clip has a day, a note for whoever holds the camera, and a caption to start from. Everybody in the studio
        sees what is to be filmed, what is filmed and what is ready.
      </p>
      <h2>Post it to TikTok</h2>
      <p>
        Connect the studio’s TikTok account once. On the posting page you pick the video, write the caption, choose who
        can view it and what viewers may do with it, and say whether it promotes anything. Nothing leaves before you
        press the button.
      </p>
      <h2>See what became of it</h2>
      <p>Kilnside follows each post until it can be watched, and tells you when TikTok turns one down, and why.</p>
    </Paper>
  )
}
