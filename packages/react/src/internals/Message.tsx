import type { HTMLAttributes, ReactNode } from 'react'
import { alertIcon } from './icons.js'

export interface MessageProps extends Omit<HTMLAttributes<HTMLDivElement>, 'title'> {
  'data-reason'?: string
  tone: 'error' | 'warning' | 'info'
  title?: string
  children: ReactNode
  /** Buttons that help. */
  actions?: ReactNode
}

/** What happened and what to do. Announced by the place that shows it, so it is never read twice. */
export function Message({ tone, title, children, actions, ...props }: MessageProps) {
  return (
    <div {...props} className="dp-Message" data-tone={tone}>
      {alertIcon}
      <div>
        {title && <p className="dp-MessageTitle">{title}</p>}
        <p>{children}</p>
        {actions && <div className="dp-Actions">{actions}</div>}
      </div>
    </div>
  )
}
