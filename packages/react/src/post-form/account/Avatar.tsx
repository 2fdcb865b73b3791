'use client'

import { useState } from 'react'

export interface AvatarProps {
  /** https; TikTok's addresses live two hours. */
  url: string | null
  nickname: string | null
}

/** The creator's picture, or the first letter of the nickname where there is none any more. */
export function Avatar({ url, nickname }: AvatarProps) {
  const [broken, setBroken] = useState<string | null>(null)
  const shown = url && url !== broken
  return (
    <span className="dp-Avatar" aria-hidden="true">
      {shown ? (
        <img src={url} alt="" referrerPolicy="no-referrer" decoding="async" onError={() => setBroken(url)} />
      ) : (
        initial(nickname)
      )}
    </span>
  )
}

function initial(nickname: string | null): string {
  // Letters and digits only: a direction mark or an emoji half is no initial.
  const letter = /[\p{L}\p{N}]/u.exec((nickname ?? '').slice(0, 200))?.[0]
  return letter?.toLocaleUpperCase() ?? '@'
}
