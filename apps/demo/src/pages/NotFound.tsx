import { follow } from '../lib/place.js'
import { useTitle } from '../lib/title.js'

export function NotFound() {
  useTitle('Not here')
  return (
    <>
      <h1>There is nothing at this address</h1>
      <p>
        Go back to{' '}
        <a href="/" onClick={follow}>
          this week’s clips
        </a>
        .
      </p>
    </>
  )
}
