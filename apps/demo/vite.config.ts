import react from '@vitejs/plugin-react'
import { defaultClientConditions, defaultServerConditions, defineConfig } from 'vite'

export default defineConfig({
  plugins: [react()],
  // The kit is read from its sources, so a change in it shows here at once.
  resolve: { conditions: ['direct-post-source', ...defaultClientConditions] },
  ssr: {
    noExternal: [/^@direct-post\//],
    resolve: { conditions: ['direct-post-source', ...defaultServerConditions] },
  },
  build: { sourcemap: true },
})
