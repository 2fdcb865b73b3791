import { useEffect } from 'react'

/** Names the tab after the page. */
export function useTitle(title: string) {
  useEffect(() => {
    document.title = `${title} · Kilnside`
  }, [title])
}
