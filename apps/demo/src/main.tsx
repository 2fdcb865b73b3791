import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './App.js'
import '@direct-post/react/styles.css'
import './styles/index.css'

const root = document.getElementById('root')
if (root === null) throw new Error('Kilnside: index.html has no #root, so there is nowhere to draw. Restore it.')

createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
