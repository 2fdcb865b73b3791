'use client'

import type { ProxyAccount } from '@direct-post/core/proxy'
import { useId, useRef, useState } from 'react'
import { chevronIcon } from '../../internals/icons.js'
import { Arriving } from '../../internals/useLater.js'
import { later } from '../../store/later.js'
import { usePostForm } from '../root/PostFormContext.js'

const choices = later(() => import('./AccountChoices.js'))

/** Another account, one more account, or none. */
export function AccountMenu({ accounts }: { accounts: readonly ProxyAccount[] }) {
  const { words } = usePostForm('Account')
  const trigger = useRef<HTMLButtonElement>(null)
  const [open, setOpen] = useState(false)
  const id = useId()

  return (
    <>
      <button
        ref={trigger}
        type="button"
        className="dp-Button"
        data-variant="quiet"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        <span className="dp-AccountMenuText">{words.account.switch}</span>
        {chevronIcon}
      </button>
      {open && (
        <Arriving part={choices}>
          {({ AccountChoices }) => <AccountChoices id={id} accounts={accounts} trigger={trigger} setOpen={setOpen} />}
        </Arriving>
      )}
    </>
  )
}
