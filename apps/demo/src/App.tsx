import { useHome } from './lib/home.js'
import { usePlace } from './lib/place.js'
import { Help } from './pages/Help.js'
import { How } from './pages/How.js'
import { Library } from './pages/Library.js'
import { NotFound } from './pages/NotFound.js'
import { Post } from './pages/Post.js'
import { Posts } from './pages/Posts.js'
import { Privacy } from './pages/Privacy.js'
import { SignIn } from './pages/SignIn.js'
import { Terms } from './pages/Terms.js'
import { Footer } from './shell/Footer.js'
import { Shell } from './shell/Shell.js'

export function App() {
  const home = useHome()
  const { path, query } = usePlace()

  if (home.status === 'loading') return null
  if (home.status === 'failed')
    return <p className="ks-Alone">Kilnside does not answer. Start it again, then reload.</p>

  const { person, people, plans, clips, sandboxUrl } = home.value
  const footer = <Footer sandboxUrl={sandboxUrl} />
  if (path === '/privacy') return <Privacy footer={footer} />
  if (path === '/terms') return <Terms footer={footer} />
  if (path === '/how') return <How footer={footer} />
  if (path === '/help') return <Help footer={footer} />
  if (person === null) return <SignIn people={people} onSignedIn={home.reload} footer={footer} />

  const plan = plans.find(({ id }) => id === query.get('plan')) ?? null
  return (
    <Shell person={person} people={people} path={path} onChanged={home.reload} footer={footer}>
      {path === '/' && <Library plans={plans} />}
      {path === '/post' && <Post key={plan?.id} plan={plan} clips={clips} />}
      {path === '/posts' && <Posts sandboxUrl={sandboxUrl} />}
      {!['/', '/post', '/posts'].includes(path) && <NotFound />}
    </Shell>
  )
}
