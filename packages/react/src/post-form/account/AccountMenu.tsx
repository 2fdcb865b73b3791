'use client'

import type { ProxyAccount } from '@direct-post/core/proxy'
import { useCallback, useId, useRef, useState } from 'react'
import { CheckIcon, ChevronIcon } from '../../internals/icons.js'
import { useAnchored } from '../../internals/useAnchored.js'
import { usePostForm, useSlice } from '../root/PostFormContext.js'
import { Avatar } from './Avatar.js'

/** Another account, one more account, or none. */
export function AccountMenu() {
  const { words } = usePostForm('Account')
  const accounts = useSlice('Account', (state) => state.accounts)
  const trigger = useRef<HTMLButtonElement>(null)
  const panel = useRef<HTMLDivElement>(null)
  const [open, setOpen] = useState(false)
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
        {open && <Choices accounts={accounts.list} close={close} />}
      </div>
    </>
  )
}

function Choices({ accounts, close }: { accounts: readonly ProxyAccount[]; close: () => void }) {
  const { actions, words } = usePostForm('Account')
  const accountId = useSlice('Account', (state) => state.accountId)
  return (
    <>
      {accounts.map(({ id: each, nickname, username, avatarUrl, status }) => (
        <button
          key={each}
          type="button"
          className="dp-Option"
          aria-current={each === accountId || undefined}
          onClick={() => {
            close()
            actions.selectAccount(each)
          }}
        >
          <Avatar url={avatarUrl} nickname={nickname ?? username} />
          <span className="dp-OptionText">
            <bdi className="dp-Name">{nickname ?? username ?? each}</bdi>
            <span className="dp-Hint">
              {status === 'reconnect_required' ? words.account.reconnectNeeded : username && <bdi>@{username}</bdi>}
            </span>
          </span>
          {each === accountId && <CheckIcon />}
        </button>
      ))}
      <div className="dp-PanelFoot">
        <button type="button" className="dp-Option" onClick={() => void actions.connect({ switchAccount: true })}>
          {words.account.other}
        </button>
        {accountId && (
          <button
            type="button"
            className="dp-Option"
            onClick={() => {
              close()
              void actions.disconnect(accountId)
            }}
          >
            {words.account.disconnect}
          </button>
        )}
      </div>
    </>
  )
}
