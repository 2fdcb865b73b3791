import react from '@vitejs/plugin-react'
import { defaultClientConditions, defineConfig } from 'vite'

export default defineConfig({
  plugins: [react()],
  // The kit is read from its sources, as everywhere in the tests.
  resolve: { conditions: ['direct-post-source', ...defaultClientConditions] },
  // `main.tsx` awaits at its top.
  build: { target: 'es2022' },
})
