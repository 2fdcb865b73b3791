import type { ReactNode } from 'react'

/**
 * One line weight, one grid; the colour is the text's, and it grows with the page's text. Each icon is made once, since
 * nothing in it changes, however many forms show it.
 */
export function icon(children: ReactNode, size = '1rem') {
  return (
    <svg
      className="dp-Icon"
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {children}
    </svg>
  )
}

export const chevronIcon = icon(<path d="m4.5 6.5 3.5 3.5 3.5-3.5" />)
export const alertIcon = icon(
  <>
    <circle cx="8" cy="8" r="6.25" />
    <path d="M8 5v3.5M8 11h.01" />
  </>,
)
export const uploadIcon = icon(
  <path d="M8 10.5v-7m0 0L5 6.5m3-3 3 3M2.75 10.5v1.75c0 .6.4 1 1 1h8.5c.6 0 1-.4 1-1V10.5" />,
  '1.25rem',
)
export const checkIcon = icon(<path d="m3.5 8.5 3 3 6-7" />)
