import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import '@direct-post/react/styles.css'

export const metadata: Metadata = { title: 'A fresh Next app', icons: 'data:,' }

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  )
}
