import { follow } from '../lib/place.js'

/** On every page, in plain sight: an app review looks for both policies. */
export function Footer({ sandboxUrl }: { sandboxUrl: string }) {
  return (
    <footer className="ks-Footer">
      <a href="/how" onClick={follow}>
        How it works
      </a>
      <a href="/help" onClick={follow}>
        Help
      </a>
      <a href="/privacy" onClick={follow}>
        Privacy Policy
      </a>
      <a href="/terms" onClick={follow}>
        Terms of Service
      </a>
      <a href={sandboxUrl} target="_blank" rel="noreferrer">
        Your TikTok stand-in
      </a>
    </footer>
  )
}
