'use client'

import { useCallback, useId, useRef, useState } from 'react'
import { ChevronIcon } from '../../internals/icons.js'
import { later } from '../../store/later.js'
import { useLater } from '../../internals/useLater.js'
import { useAnchored } from '../../internals/useAnchored.js'
import { usePostForm, useSlice } from '../root/PostFormContext.js'

const choices = later(() => import('./AccountChoices.js'))

/** Another account, one more account, or none. */
export function AccountMenu() {
  const { words } = usePostForm('Account')
  const accounts = useSlice('Account', (state) => state.accounts)
  const trigger = useRef<HTMLButtonElement>(null)
  const panel = useRef<HTMLDivElement>(null)
  const [wanted, setOpen] = useState(false)
  const parts = useLater(choices, wanted)
  const open = wanted && parts !== null
  const id = useId()
  const close = useCallback(() => {
    // Only when the focus is in the panel: a press elsewhere has its own aim.
    if (panel.current?.matches(':focus-within')) trigger.current?.focus()
    setOpen(false)
  }, [])
  useAnchored(open, trigger, panel, close)
  if (accounts.status !== 'ready') return null

  return (
    <>
      <button
        ref={trigger}
        type="button"
        className="dp-Button"
        data-variant="quiet"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        <span className="dp-AccountMenuText">{words.account.switch}</span>
        <ChevronIcon />
      </button>
      <div ref={panel} id={id} popover="manual" className="dp-Panel" role="group" aria-label={words.account.switch}>
        {open && <parts.AccountChoices accounts={accounts.list} close={close} />}
      </div>
    </>
  )
}
