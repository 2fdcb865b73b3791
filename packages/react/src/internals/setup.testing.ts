// oxlint-disable-next-line import/no-unassigned-import -- React looks for it once, so it comes before React
import './renders.testing.js'
import { beforeEach, vi } from 'vitest'
import { cleanup } from 'vitest-browser-react'

/** The test files share one page, as parts of an app do. Each test finds it empty, whatever the one before left. */
beforeEach(async () => {
  await cleanup()
  vi.restoreAllMocks()
  document.body.replaceChildren()
  sessionStorage.clear()
  localStorage.clear()
})
