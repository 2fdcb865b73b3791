import { useSyncExternalStore, type MouseEvent } from 'react'

export interface Place {
  path: string
  query: URLSearchParams
}

const GONE = 'kilnside:gone'

/** Where the address bar is. Four pages need no router of their own. */
export function usePlace(): Place {
  const address = useSyncExternalStore(subscribe, () => location.pathname + location.search)
  const { pathname, searchParams } = new URL(address, location.origin)
  return { path: pathname, query: searchParams }
}

export function go(to: string) {
  history.pushState(null, '', to)
  window.dispatchEvent(new Event(GONE))
  window.scrollTo(0, 0)
}

/** For `onClick` of a link: stays in the page, unless the person asks for a new tab. */
export function follow(event: MouseEvent<HTMLAnchorElement>) {
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
  event.preventDefault()
  go(event.currentTarget.pathname + event.currentTarget.search)
}

function subscribe(changed: () => void) {
  window.addEventListener('popstate', changed)
  window.addEventListener(GONE, changed)
  return () => {
    window.removeEventListener('popstate', changed)
    window.removeEventListener(GONE, changed)
  }
}
