'use client'

import type { ProxyAccount } from '@direct-post/core/proxy'
import { useCallback, type RefObject } from 'react'
import { usePanel } from '../../internals/usePanel.js'
import { usePostForm, useSlice } from '../root/PostFormContext.js'
import { Avatar } from './Avatar.js'
import { checkIcon } from '../../internals/icons.js'

export interface AccountChoicesProps {
  id: string
  accounts: readonly ProxyAccount[]
  trigger: RefObject<HTMLButtonElement | null>
  setOpen: (open: boolean) => void
}

/** The open menu. */
export function AccountChoices({ id, accounts, trigger, setOpen }: AccountChoicesProps) {
  const { actions, words } = usePostForm('Account')
  const accountId = useSlice('Account', (state) => state.accountId)
  const onClose = useCallback(() => setOpen(false), [setOpen])
  const { panel, close } = usePanel(true, trigger, onClose)
  return (
    <div ref={panel} id={id} popover="manual" className="dp-Panel" role="group" aria-label={words.account.switch}>
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
          {each === accountId && checkIcon}
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
    </div>
  )
}
