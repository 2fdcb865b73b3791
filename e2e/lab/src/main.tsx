import { createClient, PostForm } from '@direct-post/react'
import '@direct-post/react/styles.css'
import { StrictMode, useEffect, useRef, type ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import './host.css'

/*
 * One page for every host that a test needs, chosen by the address:
 *   ?in=page|modal|shadow|iframe   where the form is
 *   &inbox                         offers drafts in the inbox
 *   &drafts                        keeps drafts over a reload
 *   &title=…                       presets the text
 */
const wishes = new URLSearchParams(location.search)
const place = wishes.get('in') ?? 'page'
const client = createClient({ baseUrl: '/api/direct-post' })

function Form() {
  return (
    <PostForm
      client={client}
      locale="en-US"
      offerInbox={wishes.has('inbox')}
      title={wishes.get('title') ?? undefined}
      {...(wishes.has('drafts') ? { draftStorage: localStorage } : {})}
    />
  )
}

/** A host's modal that scrolls, with more above and below. */
function Modal({ children }: { children: ReactNode }) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog ref={dialog} className="host-Modal" aria-label="A modal">
      <p>Something of the host’s above.</p>
      {children}
      <p>Something of the host’s below.</p>
    </dialog>
  )
}

/** The same page, in a frame of its own. */
function Frame() {
  const inside = new URLSearchParams(wishes)
  inside.set('in', 'page')
  // oxlint-disable-next-line react/iframe-missing-sandbox -- our own page, framed as a host frames it
  return <iframe className="host-Frame" title="A frame" src={`/?${inside}`} />
}

function draw() {
  if (place === 'iframe') return <Frame />
  if (place === 'modal') {
    return (
      <Modal>
        <Form />
      </Modal>
    )
  }
  return (
    <form name="host">
      <Form />
    </form>
  )
}

const root = document.querySelector('#root')
if (!root) throw new Error('The page has no #root.')
if (place === 'shadow') {
  await import('@direct-post/react/element')
  const element = document.createElement('direct-post-form')
  element.setAttribute('base-url', '/api/direct-post')
  root.append(element)
} else createRoot(root).render(<StrictMode>{draw()}</StrictMode>)
