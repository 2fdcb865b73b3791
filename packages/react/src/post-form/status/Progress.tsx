import type { CSSProperties } from 'react'

export interface ProgressProps {
  /** 0 to 1; `null` while nobody can know. */
  share: number | null
  label: string
  text?: string
}

/** How much has left. */
export function Progress({ share, label, text }: ProgressProps) {
  return (
    <div
      role="progressbar"
      className="dp-Progress"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={share === null ? undefined : Math.floor(share * 100)}
      aria-valuetext={text}
      data-indeterminate={share === null ? '' : undefined}
    >
      <span className="dp-ProgressBar" style={{ '--dp-progress': share ?? 0 } as CSSProperties} />
    </div>
  )
}
