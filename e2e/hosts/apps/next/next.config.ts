import type { NextConfig } from 'next'

const config: NextConfig = {
  // The test links Next itself from elsewhere on this disk; Turbopack follows links inside its root only.
  turbopack: { root: process.env['LINK_ROOT'] ?? import.meta.dirname },
}

export default config
